import type { FigureId } from '../../../src/core/figures';
import { buildModel } from '../../../src/powerbi/model/buildModel';
import { figureDax } from '../../../src/powerbi/model/figureDax';
import { SPECIAL_MEASURES } from '../../../src/powerbi/model/names';

const DAYS = `VAR FirstDay = MIN(Dates[Date])
VAR ChosenLastDay = MAX(Dates[Date])
VAR LastDay = MIN(ChosenLastDay, COALESCE([Last Data Day], ChosenLastDay))
`;

/** No engine of DAX runs here: what each says is read by eye, once, and held word for word. */
const MEASURES: readonly (readonly [behaviour: string, id: FigureId, dax: string])[] = [
  [
    'compares months chosen whole with as many before, one under way with its same days, anything else day for day',
    'leads_previous',
    `${DAYS}VAR IsWhole = DAY(FirstDay) = 1 && ChosenLastDay = EOMONTH(ChosenLastDay, 0)
VAR Months = DATEDIFF(FirstDay, LastDay, MONTH) + 1
VAR Days = DATEDIFF(FirstDay, LastDay, DAY) + 1
VAR BeforeFirst = IF(IsWhole, EDATE(FirstDay, -Months), FirstDay - Days)
VAR BeforeLast = IF(IsWhole, IF(LastDay = EOMONTH(LastDay, 0), EOMONTH(LastDay, -Months), EDATE(LastDay, -Months)), FirstDay - 1)
VAR FirstTold = CALCULATE(MIN(Leads[Date]), REMOVEFILTERS())
RETURN
	IF(FirstTold <= EOMONTH(BeforeFirst, 0), CALCULATE([Leads], REMOVEFILTERS(Dates), DATESBETWEEN(Dates[Date], BeforeFirst, BeforeLast)))`,
  ],
  [
    'compares February with the whole February of a leap year before it, once all its terms were told',
    'cpl_year',
    `${DAYS}VAR BeforeFirst = EDATE(FirstDay, -12)
VAR BeforeLast = IF(LastDay = EOMONTH(LastDay, 0), EOMONTH(LastDay, -12), EDATE(LastDay, -12))
VAR FirstTold = MAX(CALCULATE(MIN('Ad Performance'[Date]), REMOVEFILTERS()), CALCULATE(MIN(Leads[Date]), REMOVEFILTERS()))
RETURN
	IF(FirstTold <= EOMONTH(BeforeFirst, 0), CALCULATE([CPL], REMOVEFILTERS(Dates), DATESBETWEEN(Dates[Date], BeforeFirst, BeforeLast)))`,
  ],
  [
    'has no month to date for a selection after the last day of the data',
    'leads_month',
    `${DAYS}RETURN
	IF(FirstDay <= LastDay, CALCULATE([Leads], REMOVEFILTERS(Dates), DATESBETWEEN(Dates[Date], EOMONTH(LastDay, -1) + 1, LastDay)))`,
  ],
  [
    'ends both sides of a change at the last day of the data; none of what is counted is −100 %',
    'leads_change',
    `${DAYS}VAR Before = [Leads (previous period)]
RETURN
	CALCULATE(IF(NOT ISEMPTY(ALL(Leads)), DIVIDE([Leads] - Before, Before)), REMOVEFILTERS(Dates), DATESBETWEEN(Dates[Date], FirstDay, LastDay))`,
  ],
  [
    'has no change of a cost that does not exist now',
    'cpl_year_change',
    `${DAYS}VAR Before = [CPL (last year)]
RETURN
	CALCULATE(IF(NOT ISBLANK([CPL]), DIVIDE([CPL] - Before, Before)), REMOVEFILTERS(Dates), DATESBETWEEN(Dates[Date], FirstDay, LastDay))`,
  ],
  [
    'has no return of deals that were won for an unknown amount, and −100 % where none was won',
    'roi_on_revenue',
    'IF(NOT ISEMPTY(ALL(Deals)) && (NOT ISBLANK([Won amount]) || ISBLANK([Won deals])), DIVIDE([Won amount] - [Spend], [Spend]))',
  ],
  [
    'has no full cost a customer where nobody knows of any cost',
    'full_cac',
    'IF(NOT ISBLANK([Spend]) || [Costs besides media] <> 0 || [Hidden costs] <> 0, DIVIDE([Spend] + [Costs besides media] + [Hidden costs], [Won deals]))',
  ],
  [
    'counts the months of the selection, whatever the channel, and no advertising without a month',
    'months',
    "CALCULATE(DISTINCTCOUNTNOBLANK(Dates[Month]), CALCULATETABLE('Ad Performance', REMOVEFILTERS(Channels), REMOVEFILTERS(Campaigns)))",
  ],
];

describe('the DAX of a figure', () => {
  it.each(MEASURES)('%s', (_, id, dax) => {
    expect(figureDax(id)).toBe(dax);
  });
});

describe('a target of the settings', () => {
  const measures = buildModel('local', 'marketing.xlsx').tables.flatMap((table) => table.measures);
  const expressionOf = (name: string) => measures.find((measure) => measure.name === name)!.expression;

  it('is reached whatever days, channels and campaigns the page filters', () => {
    expect(expressionOf(SPECIAL_MEASURES.targetReached).match(/REMOVEFILTERS\(\w+\)/g)).toEqual([
      'REMOVEFILTERS(Dates)',
      'REMOVEFILTERS(Campaigns)',
      'REMOVEFILTERS(Channels)',
    ]);
  });

  it('has no colour where neither more nor less is better', () => {
    expect(expressionOf(SPECIAL_MEASURES.targetColour)).toBe(`VAR Share = [Target Attainment]
VAR IsNeutral = SELECTEDVALUE('KPI Targets'[KPI id]) IN {"spend"}
RETURN
	SWITCH(TRUE(), ISBLANK(Share) || IsNeutral, BLANK(), Share >= 1, "#1D6F65", Share >= 0.9, "#8A5A0B", "#9C2C3C")`);
  });
});
