import { messages } from '../../../src/messages';
import { parseAddress } from '../../../src/workbook/address';
import { LISTS, type ListId } from '../../../src/workbook/plan/lists';
import { SETTINGS } from '../../../src/workbook/plan/pilot/settings';
import { calculated, type Calculated } from './pilot.fixture';
import { SAMPLE_PLAN } from './samplePlan';

let workbook: Calculated;
beforeAll(async () => {
  workbook = await calculated(SAMPLE_PLAN);
});

const refersTo = (name: string): string =>
  workbook.spec.names?.find((each) => each.name === name)?.refersTo ?? '';

/** The values of `'Sheet'!$B$2:$B$9`, in order. */
function valuesAt(reference: string): readonly unknown[] {
  const [first = '', last = first] = reference.split('!')[1]!.replaceAll('$', '').split(':');
  const from = parseAddress(first)!;
  const to = parseAddress(last)!;
  return Array.from(
    { length: to.row - from.row + 1 },
    (_, index) => workbook.row('settings', from.row + index, from.column, from.column)[0],
  );
}

test.each(Object.keys(LISTS) as ListId[])(
  'the name of the list %s covers its items and nothing else',
  (id) => {
    expect(valuesAt(refersTo(`list_${id}`))).toEqual(workbook.context.items(id));
  },
);

test.each(['fr', 'en'] as const)('every list and every setting has its words in %s', (language) => {
  const { lists, rules } = messages(language).plan.pilot.settings;
  expect(Object.keys(lists).sort()).toEqual(Object.keys(LISTS).sort());
  expect(Object.keys(rules).sort()).toEqual(SETTINGS.map(({ name }) => name).sort());
});

test('every setting has a workbook name on the cell that holds it', () => {
  const values = Object.fromEntries(SETTINGS.map(({ name }) => [name, valuesAt(refersTo(name))[0]]));
  expect(values).toEqual(Object.fromEntries(SETTINGS.map(({ name, value }) => [name, value(SAMPLE_PLAN)])));
  expect(values).toMatchObject({ today: { date: '2027-02-01' }, weekend: '0000011', project_start: null });
});

test('no workbook name is defined twice', () => {
  const names = workbook.spec.names?.map(({ name }) => name.toLowerCase()) ?? [];
  expect(names).toEqual([...new Set(names)]);
});

test('people can type every setting', () => {
  const { cells } = workbook.sheet('settings');
  const locked = SETTINGS.filter(({ name }) => {
    const at = refersTo(name).split('!')[1]?.replaceAll('$', '');
    return cells.find((cell) => cell.at === at)?.style?.locked !== false;
  });
  expect(locked).toEqual([]);
});
