import { typedDate } from '../../src/core/typedDate';

const date = (text: string, language: 'fr' | 'en') => {
  const read = typedDate(text, language);
  return read.ok ? read.date : read.reason;
};

it.each([
  ['2026-09-15', '2026-09-15', '2026-09-15'],
  ['15/09/2026', '2026-09-15', '2026-09-15'],
  ['15.09.2026', '2026-09-15', '2026-09-15'],
  ['06/07/2026', '2026-07-06', 'ambiguous'],
  ['09/15/2026', 'not-a-date', '2026-09-15'],
  ['07/07/2026', '2026-07-07', '2026-07-07'],
  ['29/02/2026', 'not-a-date', 'not-a-date'],
  ['demain', 'not-a-date', 'not-a-date'],
])('reads %s as %s in French, %s in English', (text, french, english) => {
  expect([date(text, 'fr'), date(text, 'en')]).toEqual([french, english]);
});
