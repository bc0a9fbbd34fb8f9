import type { Issue, Severity } from '../../core/issue';
import { formatNumber } from '../../messages';
import { formatAddress } from '../address';
import type { RichSheetSpec, StyleSpec } from '../model';
import { STYLES, TONES } from '../theme';
import { FIRST_COLUMN, FIRST_ROW, MARGIN, putBanner, sheetFrame } from './banner';
import { createCanvas } from './canvas';
import type { ReportContext } from './reportContext';
import { textHeight } from './textHeight';

/** More issues than this are not read; all of them are in the table `issues`. */
const MAX_ISSUES = 1_000;

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const SEVERITY_TONES: Readonly<Record<Severity, StyleSpec>> = {
  error: TONES.bad,
  warning: TONES.watch,
  info: TONES.calm,
};

/** Severity, file, line, column, sentence. */
const WIDTHS = [17, 42, 9, 24, 105] as const;

/** Everything that needs a look, errors first; one sentence says what is wrong and what to do. */
export function issuesSheet(context: ReportContext): RichSheetSpec {
  const { words, report, formats, language } = context;
  const texts = words.sheets.issues;
  const canvas = createCanvas();
  const lastColumn = FIRST_COLUMN + WIDTHS.length - 1;
  putBanner(canvas, context, texts.title, texts.subtitle, lastColumn);
  const headerRow = FIRST_ROW;
  texts.columns.forEach((text, index) => canvas.put(headerRow, FIRST_COLUMN + index, text, STYLES.header));
  canvas.height(headerRow, 22);
  const sorted = report.issues
    .map((issue, index) => ({ issue, index }))
    .sort((a, b) => ORDER[a.issue.severity] - ORDER[b.issue.severity] || a.index - b.index)
    .map(({ issue }) => issue);
  const shown = sorted.slice(0, MAX_ISSUES);
  shown.forEach((issue, index) => {
    const row = headerRow + 1 + index;
    const sentence = withoutPlace(context, issue);
    const place = issue.at.file ?? issue.at.sheet ?? null;
    canvas.put(row, FIRST_COLUMN, words.severities[issue.severity], {
      ...STYLES.text,
      ...SEVERITY_TONES[issue.severity],
      bold: true,
    });
    canvas.put(row, FIRST_COLUMN + 1, place ?? texts.everywhere, { ...STYLES.wrapped });
    canvas.put(row, FIRST_COLUMN + 2, issue.at.line ?? null, {
      ...STYLES.number,
      numberFormat: formats.count,
    });
    canvas.put(row, FIRST_COLUMN + 3, issue.at.column ?? issue.at.cell ?? null, STYLES.wrapped);
    canvas.put(row, FIRST_COLUMN + 4, sentence, STYLES.wrapped);
    canvas.height(
      row,
      textHeight([
        { text: sentence, width: WIDTHS[4] },
        { text: place ?? '', width: WIDTHS[1] },
        { text: issue.at.column ?? '', width: WIDTHS[3] },
      ]),
    );
  });
  let lastRow = headerRow + shown.length;
  if (shown.length === 0) {
    lastRow += 1;
    canvas.band(lastRow, FIRST_COLUMN, lastColumn, texts.empty, { ...STYLES.text, ...TONES.good });
  }
  if (sorted.length > shown.length) {
    lastRow += 1;
    canvas.put(lastRow, FIRST_COLUMN, texts.rest(formatNumber(language, sorted.length - shown.length)), {
      ...STYLES.note,
      wrap: false,
    });
  }
  const range = `${formatAddress(headerRow, FIRST_COLUMN)}:${formatAddress(headerRow + shown.length, lastColumn)}`;
  return {
    ...sheetFrame(words.sheets.names.issues, { headerRow, lastRow, lastColumn }),
    columnWidths: [MARGIN, ...WIDTHS],
    ...canvas.finish(),
    ...(shown.length > 0 ? { tables: [{ name: 'report_issues', range }] } : {}),
  };
}

/** The columns beside the sentence already say where. */
function withoutPlace({ words }: ReportContext, issue: Issue): string {
  return words.issues[issue.code]({ ...issue, at: {} });
}
