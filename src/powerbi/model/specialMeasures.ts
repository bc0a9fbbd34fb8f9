import { FIGURES, type FigureId } from '../../core/figures';
import { kpiById, KPIS } from '../../core/kpi';
import type { KpiDirection } from '../../core/kpi/kpi';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { dashboardText } from '../../messages/dashboard';
import { TONES } from '../../workbook/theme';
import { column } from './figureDax';
import { PERCENT } from './formats';
import { measureName, ROI_BASIS_COLUMNS, ROI_BASIS_TABLE, SPECIAL_MEASURES } from './names';
import type { Measure } from './spec';

/** Measures that stand on something only a Power BI report has: a switch, a row of a table, the clock. */
export function specialMeasures(language: Language): readonly Measure[] {
  const { folders, powerbi } = messages(language).report;
  const named = (
    key: keyof typeof SPECIAL_MEASURES,
    more: Omit<Measure, 'name' | 'description' | 'isHidden'>,
  ): Measure => ({
    name: powerbi.measures[key].label,
    description: powerbi.measures[key].definition,
    isHidden: false,
    ...more,
  });
  return [
    named('roi', { expression: roiDax(), format: PERCENT, folder: folders.customers }),
    named('targetValue', {
      expression: `SELECTEDVALUE(${column('kpi_targets', 'target')})`,
      format: '#,0.##',
      folder: folders.plan,
    }),
    named('targetReached', { expression: targetReachedDax(), format: '#,0.##', folder: folders.plan }),
    named('targetAttainment', { expression: attainmentDax(), format: PERCENT, folder: folders.plan }),
    named('targetColour', { expression: colourDax(), format: '', folder: folders.plan }),
    named('dataAge', {
      expression: `DATEDIFF([${measureName('data_as_of')}], TODAY(), DAY)`,
      format: '#,0',
      folder: folders.quality,
    }),
    {
      ...named('lastDataDay', {
        expression: `CALCULATE(MAX(${column('report_settings', 'data_as_of')}), REMOVEFILTERS())`,
        format: 'yyyy-mm-dd',
        folder: folders.quality,
      }),
      isHidden: true,
    },
  ];
}

function roiDax(): string {
  const { margin, revenue } = dashboardText('en').roiBases;
  return [
    `VAR Basis = SELECTEDVALUE('${ROI_BASIS_TABLE}'[${ROI_BASIS_COLUMNS.en}], "${margin}")`,
    'RETURN',
    `\tIF(Basis = "${revenue}", [${measureName('roi_on_revenue')}], [${measureName('roi')}])`,
  ].join('\n');
}

/** KPIs of the registry that are a measure of the model. */
const TARGETED = KPIS.map(({ id }) => id).filter((id) =>
  FIGURES.some((figure) => figure.id === (id as FigureId)),
);

/** The KPI of the row over the days and the channel of its target, whatever the page filters. */
function targetReachedDax(): string {
  const cases = TARGETED.map((id) => `"${id}", [${measureName(id)}]`);
  return [
    `VAR Kpi = SELECTEDVALUE(${column('kpi_targets', 'kpi_id')})`,
    `VAR FirstDay = SELECTEDVALUE(${column('kpi_targets', 'period_start')})`,
    `VAR LastDay = SELECTEDVALUE(${column('kpi_targets', 'period_end')})`,
    `VAR Channel = SELECTEDVALUE(${column('kpi_targets', 'channel_id')})`,
    'RETURN',
    '\tCALCULATE(',
    `\t\tSWITCH(Kpi, ${cases.join(', ')}),`,
    '\t\tREMOVEFILTERS(Dates),',
    '\t\tDATESBETWEEN(Dates[Date], FirstDay, LastDay),',
    '\t\tREMOVEFILTERS(Campaigns),',
    '\t\tREMOVEFILTERS(Channels),',
    `\t\tFILTER(ALL(${column('channels', 'channel_id')}), ISBLANK(Channel) || ${column('channels', 'channel_id')} = Channel)`,
    '\t)',
  ].join('\n');
}

const targetedOf = (direction: KpiDirection): string =>
  TARGETED.filter((id) => kpiById(id).direction === direction)
    .map((id) => `"${id}"`)
    .join(', ');

function attainmentDax(): string {
  const [target, reached] = [SPECIAL_MEASURES.targetValue, SPECIAL_MEASURES.targetReached];
  return [
    `VAR IsLower = SELECTEDVALUE(${column('kpi_targets', 'kpi_id')}) IN {${targetedOf('lower')}}`,
    'RETURN',
    `\tIF(IsLower, DIVIDE([${target}], [${reached}]), DIVIDE([${reached}], [${target}]))`,
  ].join('\n');
}

/** Spending more or less than intended is neither good nor bad by itself. */
function colourDax(): string {
  return [
    `VAR Share = [${SPECIAL_MEASURES.targetAttainment}]`,
    `VAR IsNeutral = SELECTEDVALUE(${column('kpi_targets', 'kpi_id')}) IN {${targetedOf('neutral')}}`,
    'RETURN',
    `\tSWITCH(TRUE(), ISBLANK(Share) || IsNeutral, BLANK(), Share >= 1, "#${TONES.good.color}", Share >= 0.9, "#${TONES.watch.color}", "#${TONES.bad.color}")`,
  ].join('\n');
}
