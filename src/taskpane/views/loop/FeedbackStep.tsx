import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isFeedbackOld } from '../../../core/plan/change/withTest';
import { isNamed } from '../../../core/plan/kpiStanding';
import { PLAN_RULES, type KpiValue } from '../../../core/plan/plan';
import { isIsoDay } from '../../../core/schedule/isoDay';
import { messages } from '../../../messages';
import { figureText } from '../../../messages/figureText';
import { formatDate, formatNumber } from '../../../messages/format';
import { loopText } from '../../../messages/pane/loop';
import { shellText } from '../../../messages/pane/shell';
import { placeInBook } from '../../book/placeInBook';
import { useSession } from '../../session/SessionContext';
import { fieldProblem } from './fieldProblem';
import type { StepProps } from './Workshop';

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  rows: { margin: '4px 0 8px', paddingLeft: '18px', fontVariantNumeric: 'tabular-nums' },
  quiet: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'normal' },
  bar: { padding: '8px 12px' },
});

/** Figures shown one by one. */
const SHOWN = 5;

/** The raw figures of the action, and what customers say; what was heard weeks ago is flagged. */
export function FeedbackStep({ plan, workshop, draft, set, problem }: StepProps): ReactNode {
  const session = useSession();
  const styles = useStyles();
  const { language } = session;
  const text = loopText(language);
  const { kpi, unit, action } = draft;
  const name = kpi?.name ?? action?.kpi ?? '';
  const rows = plan.kpiValues
    .filter((row) => name !== '' && isNamed(row, name) && row.date <= plan.today)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, SHOWN);
  const heardOn = isIsoDay(workshop.feedbackOn) ? workshop.feedbackOn : null;
  const shown = ({ value, numerator, denominator }: KpiValue): string =>
    numerator !== null && denominator !== null
      ? text.sums(formatNumber(language, numerator), formatNumber(language, denominator))
      : value === null
        ? text.unknown
        : figureText(language, unit, plan.currency, value);
  const seeFigures = async (): Promise<void> => {
    const sheet = messages(plan.language).plan.sheets.kpi_values.name;
    const place = await session.run(shellText(language).reading, () =>
      placeInBook(session.book, 't_kpi_values', name, { sheet }),
    );
    if (place) await session.goTo(place);
  };
  return (
    <>
      <div>
        <p className={styles.title}>{text.figures(name)}</p>
        {rows.length === 0 ? (
          <p className={styles.quiet}>{text.noFigures}</p>
        ) : (
          <ul className={styles.rows}>
            {rows.map((row, index) => (
              <li key={index}>{text.figureRow(formatDate(language, row.date), shown(row))}</li>
            ))}
          </ul>
        )}
        {session.book.kind === 'excel' && (
          <Button size="small" onClick={() => void seeFigures()}>
            {text.seeFigures}
          </Button>
        )}
      </div>
      <Field label={text.feedback} hint={text.feedbackHint}>
        <Textarea
          resize="vertical"
          value={workshop.feedback}
          onChange={(_event, { value }) => set({ feedback: value })}
        />
      </Field>
      <Field label={text.heardOn} {...fieldProblem(problem('feedbackOn'))}>
        <Input
          type="date"
          max={plan.today}
          value={workshop.feedbackOn}
          onChange={(_event, { value }) => set({ feedbackOn: value })}
        />
      </Field>
      <div aria-live="polite">
        {isFeedbackOld(plan, heardOn, plan.today) && (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody className={styles.words}>
              {text.feedbackOld(plan.rules?.feedback_max_days ?? PLAN_RULES.feedback_max_days)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}
