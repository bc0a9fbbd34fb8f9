import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { KpiId } from '../../../core/kpi';
import { formatMoney } from '../../../messages/format';
import { readoutText } from '../../../messages/pane/readout';
import type { ReportContext } from '../../../workbook/sheets/reportContext';
import { kpiByCampaign, kpiByChannel, type ReadoutPart, type ReadoutPeriod } from '../../readout/kpiReadout';
import { useSession } from '../../session/SessionContext';
import { ChangeText } from './ChangeText';
import { formatKpi } from './formatKpi';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: '6px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflowWrap: 'anywhere' },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  across: { gridColumn: '1 / -1' },
});

/** At most so many campaigns, those with the largest spend. */
const LISTED = 25;
const FIRST: KpiId = 'cpa';

export interface KpiPartsProps {
  readonly context: ReportContext;
  readonly period: ReadoutPeriod;
  /** KPIs that have a figure. */
  readonly kpis: readonly KpiId[];
}

/** One KPI by channel and by campaign. */
export function KpiParts({ context, period, kpis }: KpiPartsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const [chosen, choose] = useState<KpiId>(FIRST);
  const text = readoutText(language);
  const kpi = kpis.includes(chosen) ? chosen : kpis[0];
  const found = useMemo(
    () =>
      kpi === undefined
        ? null
        : { channels: kpiByChannel(context, kpi, period), campaigns: kpiByCampaign(context, kpi, period) },
    [context, kpi, period],
  );
  const names = useMemo(
    () => new Map(context.report.campaigns.map((each) => [each.campaignKey, each.campaignName])),
    [context],
  );
  if (found === null) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{text.parts}</h3>
      <Field label={text.kpi}>
        <Select value={kpi} onChange={(_event, { value }) => choose(value as KpiId)}>
          {kpis.map((each) => (
            <option key={each} value={each}>
              {context.words.kpis[each].label}
            </option>
          ))}
        </Select>
      </Field>
      <PartList
        title={text.byChannel}
        parts={found.channels}
        context={context}
        nameOf={({ id }) => context.channelName(id)}
      />
      <PartList
        title={text.byCampaign}
        parts={found.campaigns}
        context={context}
        nameOf={({ id }) => names.get(id) ?? id}
      />
    </section>
  );
}

function PartList({
  title,
  parts,
  context,
  nameOf,
}: {
  readonly title: string;
  readonly parts: readonly ReadoutPart[];
  readonly context: ReportContext;
  readonly nameOf: (part: ReadoutPart) => string;
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = readoutText(language);
  const { currency } = context.report;
  const factsOf = ({ kpi, platform, spend }: ReadoutPart): string =>
    [
      ...(platform === null ? [] : [context.platformName(platform)]),
      ...(spend === null || kpi === 'spend' ? [] : [text.spend(formatMoney(language, spend, currency))]),
    ].join(' · ');
  return (
    <>
      <h4 className={styles.title}>{title}</h4>
      {parts.length === 0 && <p className={styles.note}>{text.noPart}</p>}
      <ul className={styles.list}>
        {parts.slice(0, LISTED).map((part) => {
          const shown = (value: number): string => formatKpi(language, part.kpi, value, currency);
          return (
            <li key={`${part.id} ${part.platform ?? ''}`} className={styles.row}>
              <span className={styles.name}>{nameOf(part)}</span>
              <span className={styles.value}>{part.value === null ? text.nothing : shown(part.value)}</span>
              <div className={styles.across}>
                <p className={styles.note}>{factsOf(part)}</p>
                <ChangeText figure={part} before={part.before === null ? null : shown(part.before)} />
              </div>
            </li>
          );
        })}
      </ul>
      {parts.length > LISTED && <p className={styles.note}>{text.more(parts.length - LISTED)}</p>}
    </>
  );
}
