import type { PlanSheetId } from '../../core/plan/plan';
import { columnLetters, formatAddress } from '../address';
import type { NameSpec, RichSheetSpec } from '../model';
import { FIRST_COLUMN } from '../sheets/banner';
import type { Canvas } from '../sheets/canvas';
import { COLORS, STYLES, TONES } from '../theme';
import type { PlanContext } from './planContext';
import { PLAN_TABLES, type PlanTableName } from './planTables';

/** What a builder of a plan sheet returns: the sheet, and the workbook names of its cells. */
export interface PlanSheet {
  readonly sheet: RichSheetSpec;
  readonly names?: readonly NameSpec[];
}

export type PlanSheetBuilder = (context: PlanContext) => PlanSheet;

/** Analysis, execution, evaluation: the three groups of the method, and what serves them. */
export type SheetGroup = 'start' | 'analysis' | 'execution' | 'evaluation' | 'reference';

const GROUPS: Readonly<Record<PlanSheetId, SheetGroup>> = {
  home: 'start',
  brief: 'analysis',
  swot: 'analysis',
  pestel: 'analysis',
  porter: 'analysis',
  benchmark: 'analysis',
  segments: 'analysis',
  personas: 'analysis',
  positioning: 'analysis',
  mix: 'analysis',
  objectives: 'analysis',
  actions: 'execution',
  gantt: 'execution',
  dates: 'execution',
  dependencies: 'execution',
  load: 'execution',
  calendar: 'execution',
  editorial: 'execution',
  rituals: 'execution',
  budget: 'execution',
  allocation: 'execution',
  costs: 'execution',
  transfers: 'execution',
  kpis: 'evaluation',
  kpi_values: 'evaluation',
  tests: 'evaluation',
  lessons: 'evaluation',
  summary: 'evaluation',
  checklists: 'evaluation',
  alerts: 'evaluation',
  glossary: 'reference',
  settings: 'reference',
};

export const GROUP_COLORS: Readonly<Record<SheetGroup, string>> = {
  start: COLORS.ink,
  analysis: COLORS.blue,
  execution: COLORS.teal,
  evaluation: COLORS.amber,
  reference: COLORS.slate,
};

/** Fills of the banners: darker than the tabs where white letters would not stand out on the colour of the group. */
const BANNER_FILLS: Readonly<Record<SheetGroup, string>> = {
  ...GROUP_COLORS,
  execution: TONES.good.color,
  evaluation: '9C5F0A',
};

export function sheetGroup(sheet: PlanSheetId): SheetGroup {
  return GROUPS[sheet];
}

/** Title, what the sheet is for, and the way home; rows 1 to 4. Said again in each column where another printed page begins. */
export function putPlanBanner(
  canvas: Canvas,
  context: PlanContext,
  sheet: PlanSheetId,
  lastColumn: number,
  pageColumns: readonly number[] = [],
): void {
  const texts = context.words.sheets[sheet];
  const fill = BANNER_FILLS[sheetGroup(sheet)];
  const { plan } = context;
  for (const column of [FIRST_COLUMN, ...pageColumns]) {
    canvas.band(1, column, lastColumn, texts.title, { ...STYLES.title, fill });
    canvas.band(2, column, lastColumn, `${plan.company} · ${plan.title}`, { ...STYLES.band, fill });
    canvas.band(3, column, lastColumn, texts.subtitle, STYLES.stamp);
  }
  canvas.put(
    4,
    FIRST_COLUMN,
    context.words.backHome,
    { ...STYLES.link, fontSize: 9 },
    sheet === 'home' ? {} : { link: `#'${context.sheetName('home').replaceAll("'", "''")}'!A1` },
  );
  [34, 18, 20, 16].forEach((height, index) => canvas.height(index + 1, height));
}

/** What all plan sheets share: no grid lines, tab colour of the group, frozen head, landscape, one page wide. */
export function planFrame(
  context: PlanContext,
  sheet: PlanSheetId,
  options: {
    /** Last row that stays in sight. */
    readonly headerRow: number;
    readonly lastRow: number;
    readonly lastColumn: number;
    readonly freezeColumns?: number;
    readonly paper?: 'A4' | 'A3';
    /** Pages beside one another in print; the frozen columns are repeated on each. */
    readonly pagesWide?: number;
    /** Cells that are not `locked: false` cannot be typed over; no password. */
    readonly isProtected?: boolean;
  },
): Pick<RichSheetSpec, 'kind' | 'name' | 'showGridLines' | 'tabColor' | 'freeze' | 'print' | 'protect'> {
  const { pagesWide = 1, freezeColumns = 0 } = options;
  return {
    kind: 'rich',
    name: context.sheetName(sheet),
    showGridLines: false,
    tabColor: GROUP_COLORS[sheetGroup(sheet)],
    freeze: { rows: options.headerRow, columns: freezeColumns },
    print: {
      orientation: 'landscape',
      paper: options.paper ?? 'A4',
      fitToWidth: true,
      repeatRows: `1:${options.headerRow}`,
      ...(pagesWide > 1 ? { pagesWide } : {}),
      ...(pagesWide > 1 && freezeColumns > 0 ? { repeatColumns: `A:${columnLetters(freezeColumns)}` } : {}),
      area: `A1:${formatAddress(options.lastRow, options.lastColumn)}`,
    },
    ...(options.isProtected ? { protect: {} } : {}),
  };
}

/** Widths of the margin and of the columns of a table that starts in column B. */
export function tableWidths(table: PlanTableName, margin: number): readonly number[] {
  return [margin, ...PLAN_TABLES[table].fields.map(({ width }) => width)];
}
