import { columnLetters, formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { textHeight } from '../../sheets/textHeight';
import { COLORS, STYLES, TONES } from '../../theme';
import { CHECKLISTS, COMMON_ERRORS, type Check, type CommonError } from '../pilot/checks';
import { CHECKLIST_COLUMNS, checklistLayout, type ChecklistPlace } from '../pilot/checklistLayout';
import { sheetLink } from '../pilot/figures';
import { MEASURES, type Measure, type MeasureId } from '../pilot/measures';
import { textFormula } from '../pilot/textFormula';
import { quoteText, type PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

const [NUMBER, QUESTION, ANSWER, SHARE, EVIDENCE, WHERE] = CHECKLIST_COLUMNS.map(
  (_, index) => FIRST_COLUMN + index,
) as [number, number, number, number, number, number];

/** The questions of the method, answered by the workbook with their evidence; nothing to tick. */
export const checklistsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const layout = checklistLayout();
  const texts = context.words.pilot.checklists;
  putPlanBanner(canvas, context, 'checklists', WHERE);
  CHECKLISTS.forEach(({ id, checks }, index) => {
    const place = layout.lists[index]!;
    putSection(canvas, place.title, WHERE, texts.titles[id]);
    putScore(canvas, context, place);
    putHeaders(canvas, place.title + 1, texts.columns);
    checks.forEach((check, offset) => putCheck(canvas, context, check, place.first + offset, offset + 1));
    putTones(canvas, context, place);
  });
  const { errors } = layout;
  putSection(canvas, errors.title, WHERE, texts.titles.errors);
  putHeaders(canvas, errors.title + 1, { ...texts.columns, ...texts.errorColumns });
  COMMON_ERRORS.forEach((error, offset) =>
    putError(canvas, context, error, errors.first + offset, offset + 1),
  );
  putErrorTones(canvas, context, errors);
  return {
    sheet: {
      ...planFrame(context, 'checklists', { headerRow: 4, lastRow: errors.last, lastColumn: WHERE }),
      columnWidths: [MARGIN, ...CHECKLIST_COLUMNS],
      ...canvas.finish(),
    },
  };
};

function putHeaders(
  canvas: Canvas,
  row: number,
  labels: Readonly<Record<'number' | 'question' | 'answer' | 'share' | 'evidence' | 'where', string>>,
): void {
  const left: StyleSpec = { ...STYLES.header, align: 'left', indent: 1 };
  canvas.put(row, NUMBER, labels.number, STYLES.header);
  canvas.put(row, QUESTION, labels.question, left);
  canvas.put(row, ANSWER, labels.answer, STYLES.header);
  canvas.put(row, SHARE, labels.share, STYLES.header);
  canvas.put(row, EVIDENCE, labels.evidence, left);
  canvas.put(row, WHERE, labels.where, left);
  canvas.height(row, 20);
}

/** « 4 sur 5 » at the right end of the section title. */
function putScore(canvas: Canvas, context: PlanContext, { title, first, last }: ChecklistPlace): void {
  const { answers, score } = context.words.pilot.checklists;
  const range = cells(ANSWER, first, last);
  canvas.put(
    title,
    WHERE,
    null,
    { ...STYLES.section, align: 'right' },
    {
      formula: textFormula(score, {
        yes: `COUNTIF(${range},${quoteText(answers.yes)})`,
        all: `ROWS(${range})-COUNTIF(${range},${quoteText(answers.absent)})`,
      }),
    },
  );
}

function putCheck(canvas: Canvas, context: PlanContext, check: Check, row: number, number: number): void {
  const texts = context.words.pilot.checklists;
  const measures = check.measures.filter((id) =>
    (MEASURES[id] as Measure).needs.every((sheet) => context.has(sheet)),
  );
  putQuestion(canvas, row, number, texts.questions[check.id] ?? `⟨${check.id}⟩`);
  if (measures.length === 0) {
    canvas.put(row, ANSWER, texts.answers.absent, { ...CENTERED, color: COLORS.faint });
    canvas.put(row, SHARE, null, CENTERED);
    canvas.put(row, EVIDENCE, texts.absent(context.sheetName(check.sheet)), {
      ...STYLES.wrapped,
      color: COLORS.faint,
    });
    canvas.put(row, WHERE, null, STYLES.text);
    return;
  }
  const share = formatAddress(row, SHARE);
  const { yes, no, open } = texts.answers;
  canvas.put(
    row,
    ANSWER,
    null,
    { ...CENTERED, bold: true },
    {
      formula: `IF(${share}="",${quoteText(open)},IF(${share}=1,${quoteText(yes)},${quoteText(no)}))`,
    },
  );
  canvas.put(row, SHARE, null, { ...CENTERED, numberFormat: '0%' }, { formula: shareOf(context, measures) });
  canvas.put(
    row,
    EVIDENCE,
    null,
    { ...STYLES.wrapped, fontSize: 9 },
    {
      formula: measures.map((id) => evidence(context, id)).join('&" "&'),
    },
  );
  putWhere(
    canvas,
    context,
    row,
    context.has(check.sheet) ? check.sheet : (MEASURES[measures[0]!] as Measure).needs[0]!,
  );
  const sample = measures
    .map((id) => texts.measures[id]?.({ done: '00', all: '00', limit: '000' }) ?? '')
    .join(' ');
  canvas.height(
    row,
    Math.max(
      24,
      textHeight([
        // In nine points a line holds a tenth more.
        { text: sample, width: CHECKLIST_COLUMNS[4] * 1.1 },
        { text: texts.questions[check.id] ?? '', width: CHECKLIST_COLUMNS[1] },
      ]),
    ),
  );
}

const CENTERED: StyleSpec = { ...STYLES.text, align: 'center', indent: 0 };

function putQuestion(canvas: Canvas, row: number, number: number, text: string): void {
  canvas.put(row, NUMBER, number, { ...CENTERED, color: COLORS.slate });
  canvas.put(row, QUESTION, text, STYLES.wrapped);
}

function putWhere(canvas: Canvas, context: PlanContext, row: number, sheet: Check['sheet']): void {
  canvas.put(
    row,
    WHERE,
    `→ ${context.sheetName(sheet)}`,
    { ...STYLES.link, border: { bottom: 'hair' }, borderColor: COLORS.line },
    { link: sheetLink(context, sheet) },
  );
}

/** Things as they should be over all of them; empty while a part has nothing to look at. */
function shareOf(context: PlanContext, ids: readonly MeasureId[]): string {
  const measures = ids.map((id): Measure => MEASURES[id]);
  const all = measures.map((measure) => measure.all(context));
  const done = measures.map((measure) => measure.done(context));
  const required = all.filter((_, index) => measures[index]?.mayBeNone !== true);
  return `IF(MIN(${required.join(',')})=0,"",(${done.join('+')})/(${all.join('+')}))`;
}

function evidence(context: PlanContext, id: MeasureId): string {
  const measure: Measure = MEASURES[id];
  const sentence = context.words.pilot.checklists.measures[id] ?? (() => `⟨${id}⟩`);
  return textFormula(sentence, {
    done: measure.done(context),
    all: measure.all(context),
    limit: measure.limit?.(context) ?? '""',
  });
}

function putError(
  canvas: Canvas,
  context: PlanContext,
  error: CommonError,
  row: number,
  number: number,
): void {
  const texts = context.words.pilot.checklists;
  const measure: Measure = MEASURES[error.measure];
  const words = texts.errors[error.id] ?? { error: `⟨${error.id}⟩`, remedy: '' };
  putQuestion(canvas, row, number, words.error);
  canvas.height(row, Math.max(24, textHeight([{ text: words.error, width: CHECKLIST_COLUMNS[1] }])));
  if (!measure.needs.every((sheet) => context.has(sheet))) {
    canvas.put(row, ANSWER, texts.answers.absent, { ...CENTERED, color: COLORS.faint });
    canvas.put(row, SHARE, null, CENTERED);
    canvas.put(row, EVIDENCE, texts.absent(context.sheetName(error.sheet)), {
      ...STYLES.wrapped,
      color: COLORS.faint,
    });
    canvas.put(row, WHERE, null, STYLES.text);
    return;
  }
  const cases = formatAddress(row, SHARE);
  canvas.put(
    row,
    ANSWER,
    null,
    { ...CENTERED, bold: true },
    {
      formula: `IF(${cases}>0,${quoteText(texts.findings.found)},${quoteText(texts.findings.clear)})`,
    },
  );
  canvas.put(
    row,
    SHARE,
    null,
    { ...CENTERED, numberFormat: '0' },
    {
      formula: `${measure.all(context)}-(${measure.done(context)})`,
    },
  );
  canvas.put(row, EVIDENCE, words.remedy, { ...STYLES.wrapped, fontSize: 9 });
  putWhere(canvas, context, row, error.sheet);
}

function cells(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${first}:$${letters}$${last}`;
}

function putTones(canvas: Canvas, context: PlanContext, { first, last }: ChecklistPlace): void {
  const { yes, no, open } = context.words.pilot.checklists.answers;
  const range = `${formatAddress(first, ANSWER)}:${formatAddress(last, ANSWER)}`;
  const tone = (text: string, style: StyleSpec) => ({
    kind: 'expression' as const,
    range,
    formula: `$${columnLetters(ANSWER)}${first}=${quoteText(text)}`,
    style,
  });
  canvas.conditional([tone(yes, TONES.good), tone(no, TONES.bad), tone(open, TONES.watch)]);
}

function putErrorTones(canvas: Canvas, context: PlanContext, { first, last }: ChecklistPlace): void {
  const { found, clear } = context.words.pilot.checklists.findings;
  const range = `${formatAddress(first, ANSWER)}:${formatAddress(last, ANSWER)}`;
  const answer = `$${columnLetters(ANSWER)}${first}`;
  canvas.conditional([
    { kind: 'expression', range, formula: `${answer}=${quoteText(found)}`, style: { ...TONES.bad } },
    { kind: 'expression', range, formula: `${answer}=${quoteText(clear)}`, style: { ...TONES.good } },
  ]);
}
