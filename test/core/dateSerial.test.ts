import { dateSerial, serialDate } from '../../src/core/dateSerial';

describe('dateSerial', () => {
  // Excel's own: 1 is 1 January 1900, 60 a day that never was, 45292 is 1 January 2024.
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2024-01-01', 45_292],
    ['2026-03-29', 46_110],
    ['9999-12-31', 2_958_465],
  ])('gives %s as %d', (date, serial) => {
    expect(dateSerial(date)).toBe(serial);
    expect(serialDate(serial + 0.75)).toBe(date);
  });

  it.each([0, -1, 60, 2_958_466, Number.NaN])('has no day for the serial %d', (serial) => {
    expect(serialDate(serial)).toBeUndefined();
  });

  it.each(['2026-02-29', '1899-12-31', '2026-13-01', '29/03/2026', ''])('refuses %s', (date) => {
    expect(dateSerial(date)).toBeUndefined();
  });
});
