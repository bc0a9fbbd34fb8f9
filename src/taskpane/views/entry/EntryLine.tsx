import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { entryReading, lastFigureBefore } from '../../../core/plan/entryReading';
import type { KpiStanding } from '../../../core/plan/kpiStanding';
import type { Plan, PlanKpi } from '../../../core/plan/plan';
import { addDays, isIsoDay } from '../../../core/schedule/isoDay';
import type { WorkingCalendar } from '../../../core/schedule/types';
import { messages } from '../../../messages';
import { figureText } from '../../../messages/figureText';
import { formatDate } from '../../../messages/format';
import { entryText } from '../../../messages/pane/entry';
import { useSession } from '../../session/SessionContext';
import { entryForm, type EntryDraft, type EntryField, type ReadDraft } from './draft';
import { Reading } from './Reading';

const useStyles = makeStyles({
  line: {
    padding: '8px 10px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  due: { borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  late: { borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}` },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  owner: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  facts: {
    margin: '2px 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  lateWords: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'start' },
  field: { flex: '1 1 110px', minWidth: 0 },
  input: { width: '100%', minWidth: 0 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  link: { minWidth: 'auto', padding: '0 4px', marginLeft: '-4px' },
});

/** A KPI and what it owes. */
export interface EntryRow {
  readonly kpi: PlanKpi;
  readonly standing: KpiStanding;
  /** Day that a figure entered now describes unless somebody chooses another. */
  readonly describes: string;
  /** More than one figure was missed. */
  readonly isLate: boolean;
}

export interface EntryLineProps {
  readonly plan: Plan;
  readonly team: WorkingCalendar;
  readonly row: EntryRow;
  readonly read: ReadDraft;
  readonly draft: EntryDraft;
  /** Somebody tried to save: what is missing is said too. */
  readonly isChecked: boolean;
  readonly onChange: (part: EntryDraft) => void;
}

/** One KPI: its last figure, its target, a field, and what the figure says. */
export function EntryLine({ plan, team, row, read, draft, isChecked, onChange }: EntryLineProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = entryText(language);
  const [hasDay, setHasDay] = useState(draft.date !== undefined);
  const [left, setLeft] = useState<readonly EntryField[]>([]);
  const { kpi, standing, isLate } = row;
  const form = entryForm(plan, kpi, draft);
  const shown = (value: number): string => figureText(language, kpi, plan.currency, value);
  const date = draft.date ?? row.describes;
  const day = isIsoDay(date) ? formatDate(language, date) : '…';
  const problem = (field: EntryField): string | undefined => {
    const code = read.problems[field];
    if (code === undefined) return undefined;
    if (code === 'ambiguous') return text.ambiguous(draft[field] ?? '');
    if (code === 'not-a-number') return text.notANumber(language === 'fr' ? '1\u202F200,50' : '1,200.50');
    // The other number may still be on its way.
    return isChecked || left.includes(field) ? text.half : undefined;
  };
  const labels: Readonly<Record<EntryField, string>> = {
    value: text.value(day),
    numerator: form.measures
      ? messages(language).kpis[form.measures.numerator as 'spend'].label
      : text.numerator,
    denominator: form.measures
      ? messages(language).kpis[form.measures.denominator as 'spend'].label
      : text.denominator,
  };
  const addsUp = kpi.unit === 'count' && kpi.direction === 'higher';
  return (
    <li className={mergeClasses(styles.line, standing.isDue && styles.due, isLate && styles.late)}>
      <div className={styles.head}>
        <h4 className={styles.name}>{kpi.name}</h4>
        <span className={styles.owner}>{kpi.owner}</span>
      </div>
      <p className={styles.facts}>
        {isLate ? (
          <span className={styles.lateWords}>{text.dueSince(formatDate(language, standing.due))}</span>
        ) : standing.isDue ? (
          text.dueToday
        ) : (
          text.notDue(formatDate(language, standing.due))
        )}
        <br />
        {lastWords(plan, row, text, language, shown)}
        <br />
        {kpi.target === null
          ? text.noTarget
          : kpi.direction === 'lower'
            ? text.targetAtMost(shown(kpi.target))
            : text.targetAtLeast(shown(kpi.target))}
      </p>
      <div className={styles.fields} role="group" aria-label={`${kpi.name}, ${text.value(day)}`}>
        {form.fields.map((field) => {
          const message = problem(field);
          return (
            <Field
              key={field}
              className={styles.field}
              label={labels[field]}
              {...(message === undefined
                ? {
                    hint:
                      field === 'value' && addsUp
                        ? text.totalSince(formatDate(language, plan.period.start))
                        : null,
                  }
                : { validationMessage: message })}
            >
              <Input
                className={styles.input}
                data-figure={field}
                inputMode="decimal"
                autoComplete="off"
                value={draft[field] ?? ''}
                contentAfter={field === 'value' ? unitSign(kpi, plan.currency) : null}
                onChange={(_event, { value }) => onChange({ [field]: value })}
                onBlur={() => setLeft((before) => [...before, field])}
              />
            </Field>
          );
        })}
        {hasDay && (
          <Field
            className={styles.field}
            label={text.day}
            {...(read.dayProblem === null
              ? {}
              : { validationMessage: read.dayProblem === 'bad' ? text.badDay : text.dayToCome })}
          >
            <Input
              className={styles.input}
              type="date"
              max={plan.today}
              value={date}
              onChange={(_event, { value }) => onChange({ date: value })}
            />
          </Field>
        )}
      </div>
      <div className={styles.links}>
        {!hasDay && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.link}
            onClick={() => setHasDay(true)}
          >
            {text.otherDay}
          </Button>
        )}
        {form.canSwitch && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.link}
            onClick={() => onChange({ isSums: form.fields.length === 1 })}
          >
            {form.fields.length === 1 ? text.asSums : text.asValue}
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {read.entry && (
          <Reading
            kpi={kpi}
            reading={entryReading(plan, kpi, read.entry, team)}
            isSums={form.fields.length === 2}
            shown={shown}
          />
        )}
      </div>
    </li>
  );
}

function lastWords(
  plan: Plan,
  { kpi }: EntryRow,
  text: ReturnType<typeof entryText>,
  language: 'fr' | 'en',
  shown: (value: number) => string,
): string {
  const last = lastFigureBefore(plan, kpi, addDays(plan.today, 1));
  return last === null ? text.never : text.last(shown(last.value), formatDate(language, last.date));
}

function unitSign({ unit }: PlanKpi, currency: string): string | null {
  if (unit === 'percent') return '%';
  if (unit !== 'currency') return null;
  return currency === 'EUR' ? '€' : currency;
}
