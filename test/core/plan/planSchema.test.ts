import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { PLAN_SCHEMA } from '../../../src/core/plan/readPlan';
import { listTemplates } from '../../../src/pipeline/plan/templates';

const TEMPLATES = join(__dirname, '../../../templates');
const json = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(TEMPLATES, ...path), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(PLAN_SCHEMA);

it('is published as it is read: the schema file is made from the fields of the reader', () => {
  expect(json('plan.schema.json')).toEqual(JSON.parse(JSON.stringify(PLAN_SCHEMA)));
});

it.each(listTemplates().flatMap((id) => ['fr', 'en'].map((language) => `${id}/plan.${language}.json`)))(
  'accepts the template %s',
  (path) => {
    validate(json('plans', path));
    expect(validate.errors).toBeNull();
  },
);

it.each([
  'unknown-field',
  'missing-field',
  'wrong-type',
  'out-of-range',
  'unknown-value',
  'months-not-twelve',
])('refuses what the reader reports as %s', (code) => {
  const path = join(__dirname, '../../fixtures/plans', code, 'plan.json');
  expect(validate(JSON.parse(readFileSync(path, 'utf8')))).toBe(false);
});
