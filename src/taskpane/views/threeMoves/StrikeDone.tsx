import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { messages } from '../../../messages';
import { threeMovesText } from '../../../messages/pane/threeMoves';
import { useSession } from '../../session/SessionContext';
import type { Language } from '../../../core/report';

/** What was written, in the words of the form. */
export interface StrikeSummary {
  readonly planLanguage: Language;
  readonly change: string;
  readonly action: string;
  readonly budget: string;
  readonly readingOn: string;
  readonly owner: string;
  /** Of the KPI, or what else is looked at. */
  readonly figure: string;
  readonly threshold: string | null;
  readonly criterion: string;
  readonly loop: number;
  readonly hasMoved: boolean;
  /** Id of the objective that was written, or null. */
  readonly objective: string | null;
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

/** What to do today, tomorrow and then, and where it stands in the workbook. */
export function StrikeDone({
  summary,
  onAgain,
}: {
  readonly summary: StrikeSummary;
  readonly onAgain: () => void;
}): ReactNode {
  const session = useSession();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const text = threeMovesText(session.language);
  const { sheets } = messages(summary.planLanguage).plan;
  const places = [
    { sheet: sheets.tests.name, sentence: text.where(summary.loop, sheets.tests.name) },
    ...(summary.hasMoved
      ? [{ sheet: sheets.transfers.name, sentence: text.whereMoney(sheets.transfers.name) }]
      : []),
    ...(summary.objective === null
      ? []
      : [
          {
            sheet: sheets.objectives.name,
            sentence: text.whereObjective(summary.objective, sheets.objectives.name),
          },
        ]),
  ];
  return (
    <div className={styles.box}>
      <h3 className={styles.title} ref={title} tabIndex={-1}>
        {text.done}
      </h3>
      <ol className={styles.list}>
        <li className={styles.text}>{text.today(summary.change, summary.action, summary.budget)}</li>
        <li className={styles.text}>
          {text.tomorrow(summary.readingOn, summary.owner, summary.figure)}{' '}
          {summary.threshold === null ? summary.criterion : text.success(summary.figure, summary.threshold)}
        </li>
        <li className={styles.text}>{text.then}</li>
      </ol>
      {places.map(({ sheet, sentence }) => (
        <p key={sheet} className={styles.text}>
          {sentence}{' '}
          {session.book.kind === 'excel' && (
            <Link as="button" type="button" inline onClick={() => void session.goTo({ sheet })}>
              {text.goTo(sheet)}
            </Link>
          )}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button onClick={onAgain}>{text.again}</Button>
        <Button
          onClick={() => {
            session.say(null);
            session.show('entry');
          }}
        >
          {text.toEntry}
        </Button>
      </div>
    </div>
  );
}
