import type { StyleSpec } from '../../model';
import { COLORS, STYLES } from '../../theme';

/** A cell that looks computed and cannot be typed over, though its field is not a computed one. */
export const LOCKED: StyleSpec = { fill: COLORS.light, color: COLORS.ink, locked: true };

/** A cell people type into, with a frame: it stands alone outside tables. */
export const INPUT_BOX: StyleSpec = {
  ...STYLES.text,
  bold: true,
  color: '1F3FA8',
  fill: COLORS.white,
  border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  borderColor: COLORS.blue,
  align: 'center',
  indent: 0,
  locked: false,
};

export const BOX_LABEL: StyleSpec = { fontSize: 9, color: COLORS.slate, verticalAlign: 'middle', indent: 1 };

export const BOX_VALUE: StyleSpec = {
  fontSize: 10,
  bold: true,
  color: COLORS.ink,
  align: 'center',
  verticalAlign: 'middle',
};

/** The line of help above a table. */
export const HELP: StyleSpec = { fontSize: 9, color: COLORS.slate, verticalAlign: 'middle', indent: 1 };
