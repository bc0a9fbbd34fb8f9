import type { StyleSpec } from './model';

/** The palette of the report: one deep blue for structure, teal for good, amber for attention, coral for trouble, slate for the rest. */
export const COLORS = {
  blue: '1F4E79',
  teal: '2A9D8F',
  amber: 'E9A23B',
  coral: 'D1495B',
  slate: '5C677D',
  light: 'F4F7FA',
  white: 'FFFFFF',
  ink: '1B2A3A',
  /** Hairlines between rows. */
  line: 'D5DCE4',
  /** Subtitles on the blue band. */
  mist: 'C9D8E8',
  faint: '9AA5B1',
  tealLight: 'E3F3F1',
  /** Data bars, light enough for the number over them. */
  tealBar: 'A8D8D2',
  amberLight: 'FCF1DF',
  coralLight: 'FAE6E9',
  blueLight: 'E6EEF6',
} as const;

/** Series of a chart, in order. */
export const SERIES_COLORS = [COLORS.blue, COLORS.teal, COLORS.amber, COLORS.coral, COLORS.slate] as const;

const base: StyleSpec = { fontSize: 10, color: COLORS.ink, verticalAlign: 'middle' };
const rowLine: StyleSpec = { border: { bottom: 'hair' }, borderColor: COLORS.line };

/** Named styles; a sheet adds its number format, nothing else. */
export const STYLES = {
  title: {
    fontSize: 20,
    bold: true,
    color: COLORS.white,
    fill: COLORS.blue,
    verticalAlign: 'middle',
    indent: 1,
  },
  band: { fontSize: 10, color: COLORS.white, fill: COLORS.blue, verticalAlign: 'middle', indent: 1 },
  stamp: { fontSize: 10, color: COLORS.blue, fill: COLORS.blueLight, verticalAlign: 'middle', indent: 1 },
  section: {
    fontSize: 13,
    bold: true,
    color: COLORS.blue,
    verticalAlign: 'middle',
    border: { bottom: 'medium' },
    borderColor: COLORS.teal,
  },
  header: {
    fontSize: 10,
    bold: true,
    color: COLORS.white,
    fill: COLORS.blue,
    align: 'center',
    verticalAlign: 'middle',
    wrap: true,
  },
  text: { ...base, ...rowLine, indent: 1 },
  wrapped: { ...base, ...rowLine, indent: 1, wrap: true },
  // No indent on the right: LibreOffice applies it to some cells of a column only.
  number: { ...base, ...rowLine, align: 'right' },
  /** « — »: no source states the figure, or it may not be added up. */
  absent: { ...base, ...rowLine, align: 'right', color: COLORS.faint },
  group: {
    ...base,
    bold: true,
    fill: COLORS.light,
    border: { bottom: 'thin' },
    borderColor: COLORS.line,
    indent: 1,
  },
  groupNumber: {
    ...base,
    bold: true,
    fill: COLORS.light,
    border: { bottom: 'thin' },
    borderColor: COLORS.line,
    align: 'right',
  },
  total: {
    ...base,
    bold: true,
    fill: COLORS.blueLight,
    border: { top: 'thin', bottom: 'thin' },
    borderColor: COLORS.blue,
    indent: 1,
  },
  totalNumber: {
    ...base,
    bold: true,
    fill: COLORS.blueLight,
    border: { top: 'thin', bottom: 'thin' },
    borderColor: COLORS.blue,
    align: 'right',
  },
  note: { fontSize: 9, italic: true, color: COLORS.slate, verticalAlign: 'top', wrap: true, indent: 1 },
  cardLabel: { fontSize: 10, color: COLORS.slate, fill: COLORS.light, verticalAlign: 'middle', indent: 1 },
  cardValue: {
    fontSize: 20,
    bold: true,
    color: COLORS.blue,
    fill: COLORS.light,
    align: 'left',
    verticalAlign: 'middle',
    indent: 1,
  },
  cardTrend: {
    fontSize: 9,
    color: COLORS.slate,
    fill: COLORS.light,
    align: 'left',
    verticalAlign: 'middle',
    indent: 1,
  },
  cardNumber: {
    fontSize: 9,
    color: COLORS.slate,
    fill: COLORS.light,
    align: 'right',
    verticalAlign: 'middle',
  },
  link: { fontSize: 10, color: COLORS.blue, verticalAlign: 'middle', indent: 1 },
} as const satisfies Readonly<Record<string, StyleSpec>>;

export type StyleName = keyof typeof STYLES;

/** Good, watch and trouble, as fills light enough to print. */
export const TONES = {
  good: { color: '1D6F65', fill: COLORS.tealLight },
  watch: { color: '8A5A0B', fill: COLORS.amberLight },
  bad: { color: '9C2C3C', fill: COLORS.coralLight },
  calm: { color: COLORS.slate, fill: COLORS.light },
} as const satisfies Readonly<Record<string, StyleSpec>>;
