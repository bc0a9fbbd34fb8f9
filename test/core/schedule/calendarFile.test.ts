import { readCalendarFile } from '../../../src/core/schedule/calendarFile';

test('reads the calendar of a country: its holidays replace the computed ones', () => {
  const { file, issues } = readCalendarFile({
    country: ' Belgique ',
    holidays: [
      { date: '2027-07-21', label: 'Fête nationale ' },
      { date: '2027-05-01', label: 'Fête du Travail' },
    ],
  });
  expect(issues).toEqual([]);
  expect(file).toEqual({
    country: 'Belgique',
    calendar: {
      weekend: '0000011',
      territory: 'none',
      holidays: [
        { date: '2027-05-01', label: 'Fête du Travail' },
        { date: '2027-07-21', label: 'Fête nationale' },
      ],
    },
  });
});

test('reads another weekend', () => {
  const { file } = readCalendarFile({
    country: 'Maroc',
    weekend: '0000110',
    holidays: [{ date: '2027-07-30', label: 'Fête du Trône' }],
  });
  expect(file?.calendar.weekend).toBe('0000110');
});

test('tells everything that is wrong at once, and where', () => {
  const { file, issues } = readCalendarFile({
    weekend: '1111111',
    pays: 'Belgique',
    holidays: [
      { date: '2027-02-29', label: 'Nulle part' },
      { date: '2027-05-01', label: ' ' },
      { date: '2027-05-01', label: 'Deux fois', kind: 'public' },
      'Noël',
      { label: 'Sans date' },
    ],
  });
  expect(file).toBeNull();
  expect(issues).toEqual([
    { kind: 'unknown-field', at: 'pays', value: 'Belgique' },
    { kind: 'country-missing', at: 'country', value: '' },
    { kind: 'weekend-invalid', at: 'weekend', value: '1111111' },
    { kind: 'date-invalid', at: 'holidays[1].date', value: '2027-02-29' },
    { kind: 'label-missing', at: 'holidays[2].label', value: ' ' },
    { kind: 'unknown-field', at: 'holidays[3].kind', value: 'public' },
    { kind: 'date-twice', at: 'holidays[3].date', value: '2027-05-01' },
    { kind: 'not-an-object', at: 'holidays[4]', value: 'Noël' },
    { kind: 'date-invalid', at: 'holidays[5].date', value: '' },
  ]);
});

test.each([[null], [[]], ['text'], [12]])('refuses %p', (value) => {
  expect(readCalendarFile(value).issues.map(({ kind }) => kind)).toEqual(['not-an-object']);
});

test('refuses a file without holidays: a country has some', () => {
  expect(readCalendarFile({ country: 'Belgique', holidays: [] }).issues).toEqual([
    { kind: 'holidays-missing', at: 'holidays', value: '[]' },
  ]);
});
