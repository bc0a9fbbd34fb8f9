import type { ConditionalFormatSpec, StyleSpec } from '../../workbook/model';
import { DEFAULT_BORDER_COLOR } from '../borderColor';
import { formulaText } from './formulaText';
import { element, xmlText } from './xmlText';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const EXCEL_MAIN = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Collects the styles of conditional formats; `idOf` gives the place in `<dxfs>`. */
export interface DifferentialStyles {
  readonly xml: readonly string[];
  idOf(style: StyleSpec): number;
}

// Formats of cells are numbered from 164; these keep clear of them, because one number may not mean two codes.
const FIRST_FORMAT = 5_000;

export function createDifferentialStyles(): DifferentialStyles {
  const xml: string[] = [];
  const formats: string[] = [];
  return {
    xml,
    idOf(style) {
      const { numberFormat } = style;
      if (numberFormat !== undefined && !formats.includes(numberFormat)) formats.push(numberFormat);
      const made = differentialStyleXml(style, FIRST_FORMAT + formats.indexOf(numberFormat ?? ''));
      const known = xml.indexOf(made);
      return known >= 0 ? known : xml.push(made) - 1;
    },
  };
}

function differentialStyleXml(style: StyleSpec, formatId: number): string {
  const { bold, italic, color, fill, numberFormat, border } = style;
  const font =
    (bold === undefined ? '' : element('b', { val: bold })) +
    (italic === undefined ? '' : element('i', { val: italic })) +
    (color === undefined ? '' : element('color', { rgb: `FF${color}` }));
  const side = (name: 'left' | 'right' | 'top' | 'bottom'): string =>
    element(
      name,
      { style: border?.[name] },
      border?.[name] ? element('color', { rgb: `FF${style.borderColor ?? DEFAULT_BORDER_COLOR}` }) : '',
    );
  return element(
    'dxf',
    {},
    font === '' ? '' : `<font>${font}</font>`,
    numberFormat === undefined ? '' : element('numFmt', { numFmtId: formatId, formatCode: numberFormat }),
    fill === undefined
      ? ''
      : // A differential fill is read from its background colour, other than a cell's.
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`,
    border === undefined
      ? ''
      : `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}</border>`,
  );
}

/** `<conditionalFormatting>` elements of a sheet, and what Excel 2010 and later read in addition (the content of `<extLst>`). */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormatSpec[],
  styles: DifferentialStyles,
  sheetNumber: number,
): { readonly elements: string; readonly extension: string } {
  const bars: string[] = [];
  const elements = formats.map((format, index) => {
    const priority = index + 1;
    if (format.kind === 'expression') {
      return onRange(
        format.range,
        element(
          'cfRule',
          { type: 'expression', dxfId: styles.idOf(format.style), priority },
          `<formula>${xmlText(formulaText(format.formula))}</formula>`,
        ),
      );
    }
    if (format.kind === 'colorScale') return onRange(format.range, colorScaleRule(format.colors, priority));
    const id = barId(sheetNumber, priority);
    bars.push(barExtension(format.range, id));
    return onRange(format.range, barRule(format.color, id, priority));
  });
  return {
    elements: elements.join(''),
    extension:
      bars.length === 0
        ? ''
        : element(
            'ext',
            { 'xmlns:x14': X14, uri: '{78C0D931-6437-407d-A8EE-F0AAD7539E65}' },
            element('x14:conditionalFormattings', {}, ...bars),
          ),
  };
}

function onRange(range: string, rule: string): string {
  return element('conditionalFormatting', { sqref: range }, rule);
}

function colorScaleRule(colors: readonly string[], priority: number): string {
  const points =
    colors.length === 2
      ? ['<cfvo type="min"/>', '<cfvo type="max"/>']
      : ['<cfvo type="min"/>', '<cfvo type="percentile" val="50"/>', '<cfvo type="max"/>'];
  return element(
    'cfRule',
    { type: 'colorScale', priority },
    element('colorScale', {}, ...points, ...colors.map((color) => element('color', { rgb: `FF${color}` }))),
  );
}

/** Links the two halves of a data bar; made from its place, so that equal input gives equal bytes. */
function barId(sheetNumber: number, priority: number): string {
  const hex = (value: number, digits: number): string =>
    value.toString(16).toUpperCase().padStart(digits, '0');
  return `{4A414C4F-4E00-4000-8000-${hex(sheetNumber, 4)}${hex(priority, 8)}}`;
}

function barRule(color: string, id: string, priority: number): string {
  return element(
    'cfRule',
    { type: 'dataBar', priority },
    element('dataBar', {}, '<cfvo type="min"/><cfvo type="max"/>', element('color', { rgb: `FF${color}` })),
    `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`,
  );
}

/** What makes the bar solid, from zero, with negatives in red on the other side. */
function barExtension(range: string, id: string): string {
  return element(
    'x14:conditionalFormatting',
    { 'xmlns:xm': EXCEL_MAIN },
    element(
      'x14:cfRule',
      { type: 'dataBar', id },
      element(
        'x14:dataBar',
        { minLength: 0, maxLength: 100, gradient: 0, border: 0 },
        '<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>',
        '<x14:negativeFillColor rgb="FFD1495B"/><x14:axisColor rgb="FF5C677D"/>',
      ),
    ),
    `<xm:sqref>${range}</xm:sqref>`,
  );
}
