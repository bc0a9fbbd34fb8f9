import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Plan } from '../../../core/plan/plan';
import type { Language, MergeReport } from '../../../core/report';
import { formatMoney } from '../../../messages/format';
import { importText } from '../../../messages/pane/import';
import { planWithReport, type PlanFed } from '../../../pipeline/plan/planWithReport';
import { useSession, useSessionState } from '../../session/SessionContext';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
  go: { alignSelf: 'start' },
});

/** Offers the plan its actual costs and KPI figures; what would be written is said first. */
export function FeedPlan({ plan, report }: { readonly plan: Plan; readonly report: MergeReport }): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const text = importText(session.language).feed;
  const found = useMemo(() => planWithReport(plan, report), [plan, report]);
  const { fed } = found;
  const answer =
    plan.currency !== report.currency
      ? text.otherCurrency(plan.currency, report.currency)
      : fed.costs + fed.invoices + fed.kpiValues === 0
        ? text.nothing
        : isSame(plan, found.plan)
          ? text.already
          : null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{text.title}</h3>
      {answer === null ? (
        <>
          <p className={styles.text}>{text.intro}</p>
          <ul className={styles.list}>
            {feedLines(fed, plan.currency, session.language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button
            appearance="primary"
            className={styles.go}
            disabled={busy !== null}
            onClick={() =>
              void session.change(
                (current) => planWithReport(current, report).plan,
                text.written(fed.costs + fed.invoices, fed.kpiValues),
              )
            }
          >
            {text.write}
          </Button>
        </>
      ) : (
        <p className={styles.text} role="status">
          {answer}
        </p>
      )}
    </section>
  );
}

function feedLines(fed: PlanFed, currency: string, language: Language): readonly string[] {
  const text = importText(language).feed;
  const money = (value: number): string => formatMoney(language, value, currency);
  return [
    ...(fed.costs === 0 ? [] : [text.costs(fed.costs, money(fed.spend))]),
    ...(fed.invoices === 0 ? [] : [text.invoices(fed.invoices, money(fed.invoiced))]),
    ...(fed.unplanned + fed.invoicesUnplanned === 0
      ? []
      : [text.unplanned(money(fed.unplanned + fed.invoicesUnplanned))]),
    ...(fed.kpiValues === 0 ? [] : [text.kpis(fed.kpiValues)]),
    ...(fed.outside === 0 ? [] : [text.outside(money(fed.outside))]),
  ];
}

function isSame(a: Plan, b: Plan): boolean {
  return JSON.stringify([a.budget.costs, a.kpiValues]) === JSON.stringify([b.budget.costs, b.kpiValues]);
}
