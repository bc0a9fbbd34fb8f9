/** The sign of each kind of bar, so that a chart in black and white says the same as the coloured one. */
export const GANTT_SIGNS = {
  critical: '■',
  normal: '▪',
  done: '✓',
  late: '▲',
  summary: '▬',
  milestone: '◆',
  today: '▼',
  more: '►',
} as const;

/** Behind the mark of a period in which nobody works; not seen, but conditional formats read it. */
export const OFF = '\u00A0';
