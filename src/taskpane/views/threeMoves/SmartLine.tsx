import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Plan } from '../../../core/plan/plan';
import { checkSmart, type SmartLetter } from '../../../core/smart/checkSmart';
import { threeMovesText } from '../../../messages/pane/threeMoves';
import { SMART_MARKS, smartAdvice } from '../../../messages/smartWords';
import { useSession } from '../../session/SessionContext';
import { today } from '../../today';

const useStyles = makeStyles({
  box: { padding: '8px 10px', backgroundColor: tokens.colorNeutralBackground2 },
  letters: { display: 'flex', gap: '12px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
  text: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200 },
});

/** What makes an objective one that can be read tomorrow: said of what, how much, by when. */
const NEEDED: readonly SmartLetter[] = ['S', 'M', 'T'];
const LETTERS: readonly SmartLetter[] = ['S', 'M', 'A', 'R', 'T'];

/** The five letters of an objective, and what would make it measurable. */
export function SmartLine({
  plan,
  text,
  of,
}: {
  readonly plan: Plan;
  readonly text: string;
  readonly of?: {
    readonly baseline: number | null;
    readonly target: number | null;
    readonly deadline: string | null;
  };
}): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const words = threeMovesText(language);
  const check = useMemo(
    () =>
      checkSmart(text, {
        today: today(),
        periodStart: plan.period.start,
        periodEnd: plan.period.end,
        ...(of?.baseline == null ? {} : { baseline: of.baseline }),
        ...(of?.target == null ? {} : { target: of.target }),
        ...(of?.deadline == null ? {} : { deadline: of.deadline }),
      }),
    [plan, text, of],
  );
  const advice = NEEDED.flatMap((letter) => smartAdvice(check, letter) ?? []);
  return (
    <div className={styles.box} role="group" aria-label={words.smart}>
      <div className={styles.letters}>
        {LETTERS.map((letter) => (
          <span key={letter}>
            {letter} {SMART_MARKS[check[letter]]}
          </span>
        ))}
      </div>
      <div aria-live="polite">
        {advice.length === 0 ? (
          <p className={styles.text}>{words.measurable}</p>
        ) : (
          <ul className={styles.list}>
            {advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
