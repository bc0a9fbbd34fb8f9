import { CHANNELS } from '../../../core/plan/plan';
import { VERDICT_DAYS, VERDICT_LIMITS } from '../../../core/plan/verdictLimits';
import { formatAddress, quoteSheetName } from '../../address';
import type { NameSpec, StyleSpec, ValidationSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { putSection } from '../../sheets/section';
import { COLORS, STYLES } from '../../theme';
import type { PlanContext } from '../planContext';

/** Limits of the verdict, each with a workbook name. */
const LIMITS = [
  { name: 'verdict_entries', value: VERDICT_LIMITS.entries, format: '0' },
  { name: 'verdict_sample', value: VERDICT_LIMITS.sample, format: '0' },
  { name: 'verdict_margin', value: VERDICT_LIMITS.margin, format: '0%' },
] as const;
export type VerdictLimit = (typeof LIMITS)[number]['name'];

const INPUT: StyleSpec = {
  ...STYLES.number,
  align: 'center',
  color: '1F3FA8',
  fill: COLORS.white,
  border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' },
  borderColor: COLORS.line,
  locked: false,
};

/** Where the rule of the verdict stands: below the table of actions. */
interface RulePlace {
  readonly title: number;
  /** First row of the channels. */
  readonly channels: number;
  readonly label: number;
  readonly days: number;
  readonly limitLabel: number;
  readonly limit: number;
}

function rulePlace({ layout }: PlanContext): RulePlace {
  const title = layout.place('t_actions').last + 2;
  const column = (field: string): number => layout.column('t_actions', field);
  return {
    title,
    channels: title + 3,
    label: column('name'),
    days: column('objective'),
    limitLabel: column('persona'),
    limit: column('cycle'),
  };
}

/** Days before the verdict of the channel in this cell. */
export function channelDays(context: PlanContext, channel: string): string {
  const { channels, label, days } = rulePlace(context);
  const range = (column: number): string =>
    context.at(
      'actions',
      `${formatAddress(channels, column)}:${formatAddress(channels + CHANNELS.length - 1, column)}`,
    );
  return `SUMIFS(${range(days)},${range(label)},${channel})`;
}

/** The rule of the verdict, to read and to change, under the table. */
export function putVerdictRule(
  canvas: Canvas,
  context: PlanContext,
  lastColumn: number,
): { readonly names: readonly NameSpec[]; readonly validations: readonly ValidationSpec[] } {
  const texts = context.words.operation.actions.rule;
  const place = rulePlace(context);
  putSection(canvas, place.title, lastColumn, texts.title);
  texts.lines.forEach((line, index) =>
    canvas.put(place.channels + LIMITS.length + 1 + index, place.limitLabel, line, {
      fontSize: 9,
      color: COLORS.slate,
      verticalAlign: 'middle',
    }),
  );
  canvas.put(place.channels - 1, place.label, texts.channels, STYLES.group);
  canvas.put(place.channels - 1, place.days, texts.days, { ...STYLES.groupNumber, align: 'center' });
  CHANNELS.forEach((channel, index) => {
    const row = place.channels + index;
    canvas.put(row, place.label, context.item('channel', channel), STYLES.text);
    canvas.put(row, place.days, VERDICT_DAYS[channel], { ...INPUT, numberFormat: '0' });
    canvas.height(row, 18);
  });
  canvas.band(place.channels - 1, place.limitLabel, place.limit, texts.limits, STYLES.group);
  LIMITS.forEach(({ name, value, format }, index) => {
    const row = place.channels + index;
    canvas.band(row, place.limitLabel, place.limit - 1, texts[name], STYLES.text);
    canvas.put(row, place.limit, value, { ...INPUT, numberFormat: format });
  });
  const limitCell = (index: number): string => formatAddress(place.channels + index, place.limit);
  const sheet = quoteSheetName(context.sheetName('actions'));
  return {
    names: LIMITS.map(({ name }, index) => ({
      name,
      refersTo: `${sheet}!${limitCell(index).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`,
    })),
    validations: [
      {
        range: `${formatAddress(place.channels, place.days)}:${formatAddress(place.channels + CHANNELS.length - 1, place.days)}`,
        kind: 'whole',
        operator: 'between',
        formulae: ['0', '366'],
        message: texts.daysHelp,
      },
      {
        range: `${limitCell(0)}:${limitCell(1)}`,
        kind: 'whole',
        operator: 'between',
        formulae: ['0', '1000000'],
        message: texts.countHelp,
      },
      {
        range: limitCell(2),
        kind: 'decimal',
        operator: 'between',
        formulae: ['0', '1'],
        message: texts.marginHelp,
      },
    ],
  };
}
