import { demandedExcelApi, gateOf, isAtLeast, memberSets } from './requirementSets';

describe('the API sets of members', () => {
  it.each([
    ['Range.sort', '1.2'],
    ['Range.conditionalformats', '1.6'],
    ['Workbook.comments', '1.10'],
    ['Table.resize', '1.13'],
    ['Worksheet.tabid', '1.14'],
  ])('%s came with ExcelApi %s', (member, version) => {
    expect(memberSets().get(member)).toEqual({ set: 'ExcelApi', version });
  });

  it('are those of every member that office.js itself checks, none above ExcelApi 1.15', () => {
    const sets = [...memberSets().values()];
    expect(sets.length).toBeGreaterThan(600);
    expect(sets.filter(({ set, version }) => set === 'ExcelApi' && !isAtLeast('1.15', version))).toEqual([]);
  });

  it('keep out what only Excel on the web has, unless it is announced', () => {
    expect(gateOf({ ExcelApi: '1.15' }).missing('Worksheet', 'NamedSheetViews')).toBe('ExcelApiOnline 1.1');
    expect(
      gateOf({ ExcelApi: '1.15', ExcelApiOnline: '1.1' }).missing('Worksheet', 'NamedSheetViews'),
    ).toBeUndefined();
  });

  it('read what a manifest demands', () => {
    expect(demandedExcelApi('<Set Name="ExcelApi" MinVersion="1.10"/>')).toBe('1.10');
    expect(demandedExcelApi('<Set Name="SharedRuntime" MinVersion="1.1"/>')).toBeUndefined();
  });
});
