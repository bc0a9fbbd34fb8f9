import { formatAddress, quoteSheetName } from '../../address';
import type { NameSpec, StyleSpec, ValidationSpec } from '../../model';
import { FIRST_COLUMN, MARGIN } from '../../sheets/banner';
import { createCanvas, type Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { COLORS, STYLES } from '../../theme';
import { LISTS } from '../lists';
import { listPlaces, LISTS_PER_BLOCK } from '../pilot/listPlaces';
import { SETTINGS, SETTINGS_TOP, type Setting } from '../pilot/settings';
import type { PlanContext } from '../planContext';
import { planFrame, putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { putTable } from '../putTable';

const LAST_COLUMN = FIRST_COLUMN + LISTS_PER_BLOCK - 1;
const INPUT: StyleSpec = {
  ...STYLES.text,
  color: '1F3FA8',
  fill: COLORS.white,
  border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  align: 'center',
  indent: 0,
  locked: false,
};

/** Dates, rules, team and closed lists: the cells that the formulas of the other sheets name. */
export const settingsSheet: PlanSheetBuilder = (context) => {
  const canvas = createCanvas();
  const texts = context.words.pilot.settings;
  const team = context.layout.place('t_team');
  putPlanBanner(canvas, context, 'settings', LAST_COLUMN);
  putSection(canvas, SETTINGS_TOP - 1, LAST_COLUMN, texts.rulesTitle);
  const rules = SETTINGS.map((setting, index) => putSetting(canvas, context, setting, SETTINGS_TOP + index));
  putSection(canvas, team.header - 1, LAST_COLUMN, texts.teamTitle);
  const parts = putTable(canvas, context, 't_team');
  const listsTop = team.last + 2;
  putSection(canvas, listsTop, LAST_COLUMN, texts.listsTitle);
  canvas.band(listsTop + 1, FIRST_COLUMN, LAST_COLUMN, texts.listsHelp, HELP);
  const lists = putLists(canvas, context, listsTop + 2);
  return {
    sheet: {
      ...planFrame(context, 'settings', { headerRow: 4, lastRow: lists.lastRow, lastColumn: LAST_COLUMN }),
      columnWidths: [MARGIN, 34, 28, 25, 26, 24, 30],
      ...canvas.finish(),
      tables: [parts.table],
      validations: [...rules.flatMap(({ validations }) => validations), ...parts.validations],
    },
    names: [...rules.map(({ name }) => name), ...lists.names],
  };
};

const HELP: StyleSpec = { ...STYLES.text, fontSize: 9, color: COLORS.slate, border: {} };

/** Label, typed cell and help of one setting on one row. */
function putSetting(
  canvas: Canvas,
  context: PlanContext,
  setting: Setting,
  row: number,
): { readonly name: NameSpec; readonly validations: readonly ValidationSpec[] } {
  const texts = context.words.pilot.settings.rules[setting.name] ?? {
    label: `⟨${setting.name}⟩`,
    help: '',
  };
  const cell = formatAddress(row, FIRST_COLUMN + 1);
  canvas.put(row, FIRST_COLUMN, texts.label, STYLES.text);
  canvas.put(row, FIRST_COLUMN + 1, setting.value(context.plan), {
    ...INPUT,
    ...numberFormat(context, setting),
  });
  canvas.band(row, FIRST_COLUMN + 2, LAST_COLUMN, texts.help, HELP);
  canvas.height(row, 21);
  return {
    name: {
      name: setting.name,
      refersTo: `${quoteSheetName(context.sheetName('settings'))}!${absolute(cell)}`,
    },
    validations: [{ range: cell, ...rule(setting, absolute(cell)), message: texts.help }],
  };
}

function numberFormat({ formats }: PlanContext, { kind }: Setting): StyleSpec {
  switch (kind) {
    case 'date':
      return { numberFormat: formats.date };
    case 'percent':
      return { numberFormat: '0%' };
    case 'days':
      return { numberFormat: '0' };
    case 'text':
      // A text format, so that typing 0000011 keeps its zeros.
      return { numberFormat: '@' };
  }
}

function rule({ kind, when }: Setting, cell: string): Omit<ValidationSpec, 'range' | 'message'> {
  if (when) return { kind: 'custom', formulae: [when(cell)] };
  switch (kind) {
    case 'date':
      return { kind: 'date', operator: 'greaterThanOrEqual', formulae: ['36526'] };
    case 'percent':
      return { kind: 'decimal', operator: 'between', formulae: ['0', '1'] };
    case 'days':
      return { kind: 'whole', operator: 'between', formulae: ['0', '3660'] };
    case 'text':
      return { kind: 'custom', formulae: [`LEN(${cell})>0`] };
  }
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** The closed lists in blocks under their names. */
function putLists(
  canvas: Canvas,
  context: PlanContext,
  top: number,
): { readonly names: readonly NameSpec[]; readonly lastRow: number } {
  const titles = context.words.pilot.settings.lists;
  const places = listPlaces(top);
  const sheet = quoteSheetName(context.sheetName('settings'));
  for (const { id, header, column } of places) {
    canvas.put(header, column, titles[id] ?? `⟨${id}⟩`, { ...STYLES.header, align: 'left', indent: 1 });
    canvas.height(header, 20);
    context.items(id).forEach((label, index) => canvas.put(header + 1 + index, column, label, STYLES.text));
  }
  return {
    names: places.map(({ id, range }) => ({ name: `list_${id}`, refersTo: `${sheet}!${range}` })),
    lastRow: Math.max(...places.map(({ id, header }) => header + LISTS[id].length)),
  };
}
