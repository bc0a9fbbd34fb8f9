import { figureById, type FigureId } from '../../core/figures';
import { counterOf } from '../../core/figures/evaluateFigure';
import { termsOf } from '../../core/figures/terms';
import type { Condition, Figure, FigureKind } from '../../core/figures/figure';
import { FEW_RESULTS } from '../../core/kpi/changeVerdict';
import { RESULTS } from '../../core/kpi/measures';
import type { MeasureId } from '../../core/kpi/kpi';
import type { TableName } from '../../core/tables';
import { measureName, modelColumn, modelTable, SPECIAL_MEASURES } from './names';

type Sum = Extract<FigureKind, { kind: 'sum' }>;

/** Column that puts a deal in time besides the active one. */
const INACTIVE_DAYS: Readonly<Partial<Record<TableName, string>>> = { deals: 'created_day' };

/**
 * The DAX of a figure over the measures of the others. DIVIDE and SUM give BLANK where there is nothing, which Power BI
 * shows as an empty cell, never as 0. Both sides of a comparison stop at the last day with data: a month under way is
 * compared with the same days of the month before.
 */
export function figureDax(id: FigureId): string {
  const { from } = figureById(id);
  switch (from.kind) {
    case 'sum':
      return sumDax(from);
    case 'distinct':
      return calculated(
        `DISTINCTCOUNTNOBLANK(${column(from.table, from.column)})`,
        from.table,
        from.where,
        from.day,
      );
    case 'latest':
      return `MAX(${column(from.table, from.column)})`;
    case 'setting':
      return `MAX(${column('report_settings', from.column)})`;
    case 'months':
      return monthsDax();
    case 'quotient':
      return quotientDax(id, from.quotient);
    case 'product':
      return from.factors.map(reference).join(' * ');
    case 'shifted':
      return shiftedDax(from.of, from.by);
    case 'change':
      return changeDax(from.of, from.from);
    case 'share':
      return `DIVIDE(${reference(from.of)}, CALCULATE(${reference(from.of)}, REMOVEFILTERS(Channels)))`;
    case 'month-to-date':
      return [
        ...DAYS,
        'RETURN',
        `\tIF(FirstDay <= LastDay, ${between(reference(from.of), 'EOMONTH(LastDay, -1) + 1', 'LastDay')})`,
      ].join('\n');
    case 'landing':
      return landingDax();
    case 'median-days':
      return [
        `MEDIANX(`,
        `\tFILTER(${table(from.table)}, NOT ISBLANK(${column(from.table, from.from)}) && NOT ISBLANK(${column(from.table, from.to)})),`,
        `\tDATEDIFF(${column(from.table, from.from)}, ${column(from.table, from.to)}, DAY)`,
        `)`,
      ].join('\n');
    case 'few':
      return [
        `VAR Results = ${reference(from.results)}`,
        'RETURN',
        `\tIF(Results > 0 && Results < ${FEW_RESULTS}, Results)`,
      ].join('\n');
  }
}

const reference = (id: string): string => `[${measureName(id as FigureId)}]`;

function table(name: TableName): string {
  const shown = modelTable(name);
  return /^[A-Za-z]+$/.test(shown) ? shown : `'${shown}'`;
}

/** A column with its table, as DAX writes it. */
export function column(name: TableName, of: string): string {
  return `${table(name)}[${modelColumn(name, of)}]`;
}

function sumDax(from: Sum): string {
  const expression =
    from.columns.length === 0
      ? `COUNTROWS(${table(from.table)})`
      : from.columns.map((each) => `SUM(${column(from.table, each)})`).join(' + ');
  const whole = calculated(expression, from.table, from.where, from.day);
  if (from.addsAcrossPlatforms) return whole;
  // What two platforms claim may be the same person: no figure over both.
  const platform = column('ad_performance', 'platform');
  return `IF(COUNTROWS(VALUES(${platform})) = 1, ${whole})`;
}

function calculated(
  expression: string,
  of: TableName,
  where: readonly Condition[],
  day: string | null,
): string {
  const filters = where.map((condition) => conditionDax(of, condition));
  if (day !== null && INACTIVE_DAYS[of] === day)
    filters.push(`USERELATIONSHIP(${column(of, day)}, Dates[Date])`);
  return filters.length === 0 ? expression : `CALCULATE(${expression}, ${filters.join(', ')})`;
}

/** Where the model holds a column of the contract: the month of advertising is made of its day. */
function placeOf(of: TableName, name: string): string {
  return of === 'monthly_ad_performance' && name === 'month_start'
    ? column('ad_performance', 'date_day')
    : column(of, name);
}

/** A filter of one column, added to those of the report and not in their place. */
function conditionDax(of: TableName, { column: name, is, not }: Condition): string {
  const place = placeOf(of, name);
  const test =
    is === 'filled'
      ? `NOT ISBLANK(${place})`
      : is === 'empty'
        ? `ISBLANK(${place})`
        : `${place} ${not ? '<>' : '='} ${typeof is === 'boolean' ? `${String(is).toUpperCase()}()` : `"${is}"`}`;
  return `KEEPFILTERS(${test})`;
}

function quotientDax(
  id: string,
  { plus, minus, over, scale }: Extract<FigureKind, { kind: 'quotient' }>['quotient'],
): string {
  const ids = [...new Set([...plus, ...minus, ...over])];
  const isAdvertising = ids.every((each) => isSumOf(each, 'monthly_ad_performance'));
  // A ratio with a spend takes its other term from the rows whose spend could be converted.
  const term = (each: string): string =>
    isAdvertising && ids.includes('spend') && each !== 'spend'
      ? `CALCULATE(${reference(each)}, KEEPFILTERS(NOT ISBLANK(${column('ad_performance', 'spend_reporting')})))`
      : reference(each);
  const numerator = [plus.map(term).join(' + '), ...minus.map((each) => ` - ${term(each)}`)].join('');
  if (over.length === 0) return numerator;
  const ratio = `DIVIDE(${numerator}, ${over.map(term).join(' * ')})${scale === 1 ? '' : ` * ${scale}`}`;
  const stated = isAdvertising ? ids.filter((each) => !RESULTS.has(each as MeasureId)) : [];
  // A return of none is −100 %, a return that nobody can know is empty.
  if (minus.length > 0 && plus.length === 1) return `IF(${knownDax(plus[0]!)}, ${ratio})`;
  // Nothing spent that anybody knows of is no cost of 0 a customer.
  if (plus.length > 1) {
    const [first, ...others] = plus.map(reference);
    return `IF(NOT ISBLANK(${first}) || ${others.map((other) => `${other} <> 0`).join(' || ')}, ${ratio})`;
  }
  return stated.length === 2 ? statedTogether(stated, ratio) : ratio;
}

/**
 * Whether a figure is known, so that BLANK means none: rows are counted in a table that has some, an amount is stated or
 * there is no row that could state it, anything else has a value.
 */
function knownDax(id: string): string {
  const { from } = figureById(id);
  if (from.kind === 'product') return from.factors.map(knownDax).join(' && ');
  const isStated = `NOT ISBLANK(${reference(id)})`;
  if (from.kind !== 'sum') return isStated;
  const hasRows = `NOT ISEMPTY(ALL(${table(from.table)}))`;
  if (from.columns.length === 0) return hasRows;
  const counter = counterOf(from);
  return counter === undefined ? isStated : `${hasRows} && (${isStated} || ISBLANK(${reference(counter)}))`;
}

/** No ratio when a platform states one term and not the other: clicks of one over impressions of another are no rate. */
function statedTogether([left, right]: readonly string[], ratio: string): string {
  const platform = column('ad_performance', 'platform');
  return [
    `VAR Partial =`,
    `\tCOUNTROWS(FILTER(VALUES(${platform}), ISBLANK(${reference(left!)}) <> ISBLANK(${reference(right!)})))`,
    'RETURN',
    `\tIF(Partial = 0, ${ratio})`,
  ].join('\n');
}

function isSumOf(id: string, of: TableName): boolean {
  const { from } = figureById(id) as Figure;
  return from.kind === 'sum' && from.table === of;
}

/** First and last day of the selection, as far as there are data; the whole selection where no export states its days. */
const DAYS = [
  'VAR FirstDay = MIN(Dates[Date])',
  'VAR ChosenLastDay = MAX(Dates[Date])',
  `VAR LastDay = MIN(ChosenLastDay, COALESCE([${SPECIAL_MEASURES.lastDataDay}], ChosenLastDay))`,
];

/** An expression over the days from one to another, in place of those of the report. */
const between = (expression: string, first: string, last: string): string =>
  `CALCULATE(${expression}, REMOVEFILTERS(Dates), DATESBETWEEN(Dates[Date], ${first}, ${last}))`;

/** The last day so many months earlier: the end of a month stays one, also in February. */
const lastDayBefore = (months: string): string =>
  `IF(LastDay = EOMONTH(LastDay, 0), EOMONTH(LastDay, -${months}), EDATE(LastDay, -${months}))`;

function shiftedDax(of: string, by: 'previous' | 'year'): string {
  return [
    ...DAYS,
    ...(by === 'year' ? YEAR_BEFORE : PERIOD_BEFORE),
    `VAR FirstTold = ${firstToldDax(of)}`,
    'RETURN',
    // A time that the data do not tell from its first month on is compared with nothing.
    `\tIF(FirstTold <= EOMONTH(BeforeFirst, 0), ${between(reference(of), 'BeforeFirst', 'BeforeLast')})`,
  ].join('\n');
}

const YEAR_BEFORE = ['VAR BeforeFirst = EDATE(FirstDay, -12)', `VAR BeforeLast = ${lastDayBefore('12')}`];

/** Months chosen whole are compared with as many months before, whatever their days; anything else day for day. */
const PERIOD_BEFORE = [
  'VAR IsWhole = DAY(FirstDay) = 1 && ChosenLastDay = EOMONTH(ChosenLastDay, 0)',
  'VAR Months = DATEDIFF(FirstDay, LastDay, MONTH) + 1',
  'VAR Days = DATEDIFF(FirstDay, LastDay, DAY) + 1',
  'VAR BeforeFirst = IF(IsWhole, EDATE(FirstDay, -Months), FirstDay - Days)',
  `VAR BeforeLast = IF(IsWhole, ${lastDayBefore('Months')}, FirstDay - 1)`,
];

/** First day from which everything that a figure is made of is told. */
function firstToldDax(id: string): string {
  const days = [id as FigureId, ...termsOf(id as FigureId)].flatMap((each) => {
    const { from } = figureById(each);
    return from.kind === 'sum' && from.day !== null ? [placeOf(from.table, from.day)] : [];
  });
  return [...new Set(days)]
    .map((day) => `CALCULATE(MIN(${day}), REMOVEFILTERS())`)
    .reduce((one, other) => `MAX(${one}, ${other})`);
}

/** Both sides end at the last day with data; what has no value now has no change, and is not down by 100 %. */
function changeDax(of: string, from: string): string {
  const change = `IF(${knownDax(of)}, DIVIDE(${reference(of)} - Before, Before))`;
  return [
    ...DAYS,
    `VAR Before = ${reference(from)}`,
    'RETURN',
    `\t${between(change, 'FirstDay', 'LastDay')}`,
  ].join('\n');
}

/** Months are those of the selection, whatever the channel; advertising without a month is in none. */
function monthsDax(): string {
  const advertising = `CALCULATETABLE(${table('ad_performance')}, REMOVEFILTERS(${table('channels')}), REMOVEFILTERS(${table('campaigns')}))`;
  return `CALCULATE(DISTINCTCOUNTNOBLANK(${column('dates', 'month_start')}), ${advertising})`;
}

/** The method of the budget sheet, line by line. */
function landingDax(): string {
  const open = (measure: string): string =>
    `CALCULATE(${measure}, KEEPFILTERS(${column('plan_budget', 'is_open_month')} = TRUE()))`;
  const booked = `${reference('accrued')} + ${reference('actual')}`;
  return [
    `SUMX(`,
    `\tVALUES(${column('plan_budget', 'line_id')}),`,
    `\tVAR Booked = ${booked}`,
    `\tVAR StillPlanned = ${open(reference('planned'))} + ${reference('transferred')} - ${open(booked)}`,
    `\tRETURN`,
    `\t\tBooked + MAX(MAX(${reference('committed')}, StillPlanned), 0)`,
    `)`,
  ].join('\n');
}
