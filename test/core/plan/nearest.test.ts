import { nearest } from '../../../src/core/plan/nearest';

it.each([
  ['onwer', ['name', 'owner', 'kpi'], 'owner'],
  ['Lea', ['Tom', 'Léa'], 'Léa'],
  ['paid socail', ['paid_search', 'paid_social'], 'paid_social'],
  ['objetive', ['objective', 'persona'], 'objective'],
  ['weather', ['owner', 'persona'], ''],
  ['A9', ['A1', 'A2'], ''],
  ['x', [], ''],
])('finds what %s most likely means among %j', (name, known, found) => {
  expect(nearest(name, known)).toBe(found);
});
