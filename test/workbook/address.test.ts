import {
  columnLetters,
  columnNumber,
  formatRange,
  parseAddress,
  parseRange,
  parseReference,
  quoteSheetName,
  rangesOverlap,
} from '../../src/workbook/address';

describe('column letters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s, both ways', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });
});

describe('parseAddress', () => {
  it('reads relative and absolute addresses', () => {
    expect(parseAddress('B3')).toEqual({ row: 3, column: 2 });
    expect(parseAddress('$AA$10')).toEqual({ row: 10, column: 27 });
  });

  it.each(['A0', 'A', '1', 'XFE1', 'A1048577', 'A1:B2', '', 'ads2026x'])('refuses %s', (address) => {
    expect(parseAddress(address)).toBeUndefined();
  });
});

describe('ranges', () => {
  it('are put in order', () => {
    expect(formatRange(parseRange('C5:A2') ?? { top: 0, left: 0, bottom: 0, right: 0 })).toBe('A2:C5');
  });

  it.each([
    ['A1:B2', 'B2:C3', true],
    ['A1:B2', 'C1:D2', false],
    ['A1:C9', 'B4', true],
    ['A1:B2', 'A3:B4', false],
  ])('%s and %s overlap: %s', (a, b, overlap) => {
    const [first, second] = [parseRange(a), parseRange(b)];
    if (!first || !second) throw new Error('ranges expected');
    expect(rangesOverlap(first, second)).toBe(overlap);
  });
});

describe('references', () => {
  it('take quoted names apart', () => {
    expect(parseReference("'Vue d''ensemble'!$B$4:$B$9")).toEqual({
      sheet: "Vue d'ensemble",
      range: { top: 4, left: 2, bottom: 9, right: 2 },
    });
    expect(parseReference('Vue!A1')?.sheet).toBe('Vue');
    expect(quoteSheetName("Vue d'ensemble")).toBe("'Vue d''ensemble'");
  });

  it.each(['faits[spend]', 'taux', 'A1', "'Vue'!taux"])('leave %s alone', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });
});
