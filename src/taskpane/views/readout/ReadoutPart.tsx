import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { FEW_RESULTS } from '../../../core/kpi/changeVerdict';
import type { KpiId } from '../../../core/kpi';
import type { Plan } from '../../../core/plan/plan';
import type { MergeReport } from '../../../core/report';
import { addMonths } from '../../../core/schedule/isoDay';
import { formatDate, formatMonth } from '../../../messages/format';
import { readoutText } from '../../../messages/pane/readout';
import { reportContext } from '../../../workbook/sheets/reportContext';
import { groupOf, kpiReadout, type ReadoutGroup } from '../../readout/kpiReadout';
import { dataSpans, isCompleteMonth, platformsIn, readoutMonth } from '../../readout/readoutMonths';
import { useSession } from '../../session/SessionContext';
import { KpiCard } from './KpiCard';
import { KpiParts } from './KpiParts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '10px' },
  title: { margin: '6px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
    alignItems: 'start',
    gap: '8px',
  },
  wide: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
    alignItems: 'start',
    gap: '8px',
  },
  list: { margin: 0, paddingLeft: '18px' },
});

const WHOLE = 'whole';
const GROUPS: readonly ReadoutGroup[] = ['platforms', 'claimed', 'crm'];

/** The figures of a period, in groups that say whose they are, then the parts that make them up. */
export function ReadoutPart({
  report,
  plan,
}: {
  readonly report: MergeReport;
  readonly plan: Plan | null;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = readoutText(language);
  const context = useMemo(() => reportContext(report), [report]);
  const [chosen, choose] = useState<string | null>(null);
  const choice = chosen ?? readoutMonth(report, context.months) ?? WHOLE;
  const period = choice === WHOLE ? null : choice;
  const figures = useMemo(() => kpiReadout(context, period), [context, period]);
  const month = (day: string): string => formatMonth(language, day);
  const previous = period === null ? null : addMonths(period, -1);
  return (
    <div className={styles.part}>
      <Field label={text.period}>
        <Select value={choice} onChange={(_event, { value }) => choose(value)}>
          {[...context.months].reverse().map((each) => (
            <option key={each} value={each}>
              {isCompleteMonth(report, each) ? month(each) : text.incomplete(month(each))}
            </option>
          ))}
          <option value={WHOLE}>{text.whole}</option>
        </Select>
      </Field>
      <p className={styles.note} aria-live="polite">
        {previous === null || !context.months.includes(previous)
          ? text.notCompared
          : [period!, previous].every((each) =>
                isCompleteMonth(report, each, platformsIn(report, [period!, previous])),
              )
            ? text.compared(month(previous))
            : text.comparedPart(month(previous))}
      </p>
      {GROUPS.map((group) => {
        const kpis = [...new Set(figures.map(({ kpi }) => kpi))].filter((kpi) => groupOf(kpi) === group);
        if (kpis.length === 0) return null;
        return (
          <section key={group} className={styles.part}>
            <h3 className={styles.title}>{text.groups[group]}</h3>
            {group === 'claimed' && <p className={styles.note}>{text.sideBySide}</p>}
            <div className={group === 'claimed' ? styles.wide : styles.cards}>
              {kpis.map((kpi) => (
                <KpiCard
                  key={kpi}
                  kpi={kpi}
                  figures={figures.filter((figure) => figure.kpi === kpi)}
                  context={context}
                  target={targetOf(plan, kpi)}
                />
              ))}
            </div>
          </section>
        );
      })}
      <p className={styles.note}>{text.verdictsHint(FEW_RESULTS)}</p>
      <KpiParts context={context} period={period} kpis={[...new Set(figures.map(({ kpi }) => kpi))]} />
      <section className={styles.part}>
        <h3 className={styles.title}>{text.sources}</h3>
        <ul className={styles.list}>
          {[...dataSpans(report)].map(([platform, { end }]) => (
            <li key={platform}>{text.source(context.platformName(platform), formatDate(language, end))}</li>
          ))}
        </ul>
        {context.hasSpanning && <p className={styles.note}>{text.spanning}</p>}
      </section>
    </div>
  );
}

/** What the plan wants of a KPI. */
function targetOf(plan: Plan | null, kpi: KpiId): number | null {
  return plan?.kpis.find(({ registry, target }) => registry === kpi && target !== null)?.target ?? null;
}
