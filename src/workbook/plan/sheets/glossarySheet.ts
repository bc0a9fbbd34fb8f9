import { KPIS } from '../../../core/kpi';
import type { PlanSheetId } from '../../../core/plan/plan';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { ABSENT, createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { textHeight } from '../../sheets/textHeight';
import { COLORS, STYLES } from '../../theme';
import { sheetLink } from '../pilot/figures';
import { EXPLAINED_ABOVE, GLOSSARY, type GlossarySection } from '../pilot/glossary';
import type { PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';

const WIDTHS = [36, 110, 26] as const;
const LAST_COLUMN = FIRST_COLUMN + WIDTHS.length - 1;

/** What each word and each figure means in this workbook, and where it serves. */
export const glossarySheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.pilot.glossary;
  putPlanBanner(canvas, context, 'glossary', LAST_COLUMN);
  texts.columns.forEach((label, index) =>
    canvas.put(5, FIRST_COLUMN + index, label, { ...STYLES.header, align: 'left', indent: 1 }),
  );
  canvas.height(5, 22);
  let row = 6;
  for (const section of Object.keys(GLOSSARY) as GlossarySection[]) {
    row = putSection(canvas, row, LAST_COLUMN, texts.sections[section] ?? `⟨${section}⟩`);
    for (const [id, sheet] of Object.entries<PlanSheetId>(GLOSSARY[section])) {
      const { term, meaning } = texts.terms[id] ?? { term: `⟨${id}⟩`, meaning: '' };
      row = putTerm(canvas, context, row, term, meaning, sheet);
    }
    row += 1;
  }
  row = putSection(canvas, row, LAST_COLUMN, texts.kpis);
  for (const { id } of KPIS) {
    if (EXPLAINED_ABOVE.includes(id)) continue;
    const { label, definition, formula } = context.all.kpis[id];
    row = putTerm(canvas, context, row, label, texts.formula(definition, formula), 'kpis');
  }
  return {
    sheet: {
      ...planFrame(context, 'glossary', { headerRow: 5, lastRow: row - 1, lastColumn: LAST_COLUMN }),
      columnWidths: [MARGIN, ...WIDTHS],
      ...canvas.finish(),
    },
  };
};

function putTerm(
  canvas: Canvas,
  context: PlanContext,
  row: number,
  term: string,
  meaning: string,
  sheet: PlanSheetId,
): number {
  canvas.put(row, FIRST_COLUMN, term, { ...STYLES.wrapped, bold: true });
  canvas.put(row, FIRST_COLUMN + 1, meaning, STYLES.wrapped);
  if (context.has(sheet)) {
    canvas.put(
      row,
      LAST_COLUMN,
      `→ ${context.sheetName(sheet)}`,
      { ...STYLES.link, border: { bottom: 'hair' }, borderColor: COLORS.line },
      { link: sheetLink(context, sheet) },
    );
  } else {
    canvas.put(row, LAST_COLUMN, ABSENT, { ...STYLES.text, color: COLORS.faint });
  }
  canvas.height(
    row,
    Math.max(
      20,
      textHeight([
        { text: term, width: WIDTHS[0] },
        { text: meaning, width: WIDTHS[1] },
      ]),
    ),
  );
  return row + 1;
}
