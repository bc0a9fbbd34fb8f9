import { dateFormatsOf, parseDate, parsePeriod } from '../../../src/pipeline/reading/dateFormat';
import { periodOfFileName } from '../../../src/pipeline/reading/preamble';

describe('a written day', () => {
  it.each([
    ['2026-09-01', '2026-09-01', '2026-09-01'],
    ['2026-09-01 09:31', '2026-09-01', '2026-09-01'],
    ['2023-04-21T14:51:11+0300', '2023-04-21', '2023-04-21'],
    ['20260901', '2026-09-01', '2026-09-01'],
    ['2026090114', '2026-09-01', '2026-09-01'],
    ['25/03/2026', '2026-03-25', '2026-03-25'],
    ['3/25/2026', '2026-03-25', '2026-03-25'],
    ['3 août 2025', '2025-08-03', '2025-08-03'],
    ['dim. 3 août 2025', '2025-08-03', '2025-08-03'],
    ['1er févr. 2026', '2026-02-01', '2026-02-01'],
    ['Thu, 5 Feb 2026', '2026-02-05', '2026-02-05'],
    ['January 17, 2024', '2024-01-17', '2024-01-17'],
    ['Jan 15, 2025, 11:22\u202fPM', '2025-01-15', '2025-01-15'],
    ['Semaine du 28 juil. 2025', '2025-07-28', '2025-08-03'],
    ['septembre 2026', '2026-09-01', '2026-09-30'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2026-07-01 - 2026-07-31', '2026-07-01', '2026-07-31'],
  ])('%s is %s to %s', (cell, start, end) => {
    const [format, ...others] = dateFormatsOf(cell);
    expect(others).toEqual([]);
    expect(parseDate(cell, format!)).toEqual({ start, end });
  });

  it('can be read two ways when both numbers may be months', () => {
    expect(dateFormatsOf('01/02/2026')).toEqual(['dmy', 'mdy']);
  });

  it.each(['31/02/2026', '13/13/2026', 'soon', '2026-02-30'])('%s is no day', (cell) => {
    expect(dateFormatsOf(cell)).toEqual([]);
  });

  it.each([
    ['January 17, 2024 - February 15, 2024', '2024-01-17', '2024-02-15'],
    ['1 août 2025 - 31 août 2025', '2025-08-01', '2025-08-31'],
    ['20241122-20260120', '2024-11-22', '2026-01-20'],
  ])('the period %s runs from %s to %s', (text, start, end) => {
    expect(parsePeriod(text)).toEqual({ start, end });
  });

  it.each([
    ['Campagnes(2025.08.03-2026.01.29).csv', '2025-08-03', '2026-01-29'],
    ['Time_series(2026.02.05).csv', '2026-02-05', '2026-02-05'],
    ['Compte-Campaigns-1-Sep-202430-Sep-2024.csv', '2024-09-01', '2024-09-30'],
    ['Compte-Feb-11-2021-Mar-11-2024.xlsx', '2021-02-11', '2024-03-11'],
    ['Untitled-report-Apr-1-2023-to-Mar-11-2024.xlsx', '2023-04-01', '2024-03-11'],
    ['Compte 29-avr-2023-28-mai-2026.xlsx', '2023-04-29', '2026-05-28'],
  ])('the file name %s says %s to %s', (name, start, end) => {
    expect(periodOfFileName(name)).toEqual({ start, end });
  });
});
