import { element, xmlText } from './xmlText';

export const TEXT_COLOR = '4A5260';
export const TITLE_COLOR = '1F2A3A';
export const GRID_COLOR = 'E6E9ED';
export const AXIS_COLOR = 'BFC5CD';
export const FRAME_COLOR = 'E1E5EA';

// Deep blue, teal, amber, coral, slate; then lighter kin of the same for charts of many slices.
const PALETTE = [
  '1F4E79',
  '2A9D8F',
  'E9A23B',
  'D1495B',
  '5C677D',
  '6C9BC7',
  '8CCBC3',
  'F3CB8E',
  'E59AA5',
  'A9B1BD',
];

export function seriesColor(index: number): string {
  return PALETTE[index % PALETTE.length] ?? '1F4E79';
}

// Lines that cross deep blue columns: amber and coral stand out from them, teal less.
const LINES_OVER_COLUMNS = ['E9A23B', 'D1495B', '2A9D8F', '5C677D'];

export function lineOverColumnsColor(index: number): string {
  return LINES_OVER_COLUMNS[index % LINES_OVER_COLUMNS.length] ?? 'E9A23B';
}

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

function runProperties(name: string, { size, color = TITLE_COLOR, bold = false }: TextStyle): string {
  return element(name, { sz: size * 100, b: bold }, solidFill(color));
}

/** `<c:txPr>` of axis labels, legends and data labels. */
export function textProperties(style: TextStyle): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', style)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** `<c:title>` of a chart or an axis. */
export function richTitle(text: string, style: TextStyle, vertical = false): string {
  const body = vertical ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', style)}</a:pPr><a:r>${runProperties('a:rPr', style)}<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
