import { COLORS, TONES } from '../../workbook/theme';

/** Colours that a chart needs; those of words and surfaces stand in page.css. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  /** Columns and bars; they differ in lightness too, for those who do not tell the hues apart. */
  readonly columns: readonly string[];
  readonly lines: readonly string[];
  readonly negative: string;
}

const hex = (color: string): string => `#${color}`;

export const LIGHT: Palette = {
  ink: hex(COLORS.ink),
  muted: hex(COLORS.slate),
  line: hex(COLORS.line),
  surface: hex(COLORS.white),
  columns: [hex(COLORS.blue), '#7fb8d6'],
  lines: [hex(TONES.watch.color), hex(COLORS.teal)],
  negative: hex(COLORS.coral),
};

export const DARK: Palette = {
  ink: '#e6ecf2',
  muted: '#a9b6c4',
  line: '#33414f',
  surface: '#1a232d',
  columns: ['#6ea8dc', '#2f6ea3'],
  lines: ['#f2b861', '#5cc9ba'],
  negative: '#f08a97',
};
