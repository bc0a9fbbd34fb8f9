import { shownText } from './shownText';

describe('the text of a cell', () => {
  it.each<[value: string | number | boolean | undefined, format: string, language: string, text: string]>([
    [undefined, '0.00', 'en-US', ''],
    [1_234.5, 'General', 'en-US', '1234.5'],
    [1_234.5, 'General', 'fr-FR', '1234,5'],
    [1_234.5, '#,##0.00', 'en-US', '1,234.50'],
    [1_234.5, '#,##0', 'fr-FR', '1\u202f235'],
    [-5, '0.0', 'en-US', '-5.0'],
    [-5, '#,##0;(#,##0)', 'en-US', '(5)'],
    [0, '0;-0;"–"', 'fr-FR', '–'],
    [0.256, '0%', 'en-US', '26%'],
    [0.256, '0.0%', 'fr-FR', '25,6%'],
    [12, '#,##0 "€"', 'fr-FR', '12 €'],
    [46_266, 'yyyy-mm-dd', 'en-US', '2026-09-01'],
    [46_266, 'd/m/yy', 'fr-FR', '1/9/26'],
    [true, 'General', 'fr-FR', 'VRAI'],
    ['x', '0.00', 'en-US', 'x'],
    [7, '000', 'en-US', '007'],
  ])('%j in %s, %s, is %j', (value, format, language, text) => {
    expect(shownText(value, format, language)).toEqual({ text, isKnown: true });
  });

  it.each(['hh:mm', '[Red]0', '0.00E+00', '# ?/?'])('is not known in %s', (format) => {
    expect(shownText(0.5, format, 'en-US').isKnown).toBe(false);
  });
});
