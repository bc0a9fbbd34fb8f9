import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeIssue } from '../../src/core/plan/change/planChange';
import { messages } from '../../src/messages';
import { changeIssueText } from '../../src/messages/changeIssueText';

const FOLDER = join(__dirname, '../../src/core/plan/change');
const SOURCES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));

it.each(['fr', 'en'] as const)('every field that a change may tell about has its words in %s', (language) => {
  const fields = SOURCES.flatMap((text) => [...text.matchAll(/field: '(\w+)'/g)].map(([, field]) => field!));
  expect(fields.length).toBeGreaterThan(20);
  const { fields: words } = messages(language).plan.changes;
  expect([...new Set(fields)].filter((field) => words[field] === undefined)).toEqual([]);
  expect(Object.keys(messages('fr').plan.changes.fields)).toEqual(
    Object.keys(messages('en').plan.changes.fields),
  );
});

const ISSUE: ChangeIssue = {
  code: 'transfer-above-balance',
  severity: 'error',
  params: { line: 'B04', amount: 1500, balance: 1200.5 },
};

it.each([
  [
    'fr',
    'Il reste 1\u202f200,50\u00a0€ sur la ligne B04\u00a0: elle ne peut pas donner 1\u202f500,00\u00a0€.',
  ],
  ['en', 'Line B04 has €1,200.50 left: it cannot give €1,500.00.'],
] as const)('a refused transfer says in %s what remains', (language, expected) => {
  expect(changeIssueText({ language, currency: 'EUR' }, ISSUE)).toBe(expected);
});

it.each(['fr', 'en'] as const)('every problem is one sentence that ends, in %s', (language) => {
  const params = {
    field: 'name',
    value: 'x',
    date: '2027-02-01',
    start: '2027-01-01',
    end: '2027-12-31',
    today: '2027-02-01',
  };
  const rest = {
    count: 4,
    max: 3,
    planned: 2,
    envelope: 1,
    line: 'B1',
    amount: 2,
    balance: 1,
    action: 'A1',
    days: 21,
    profile: 'field',
  };
  for (const code of Object.keys(messages(language).plan.changes.issues)) {
    const text = changeIssueText(
      { language, currency: 'EUR' },
      { code: code as ChangeIssue['code'], severity: 'error', params: { ...params, ...rest } },
    );
    expect(text).toMatch(/^\S.*\.$/);
    expect(text).not.toMatch(/undefined|NaN/);
  }
});
