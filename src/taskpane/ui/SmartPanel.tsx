import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { checkSmart, SMART_LETTERS, type SmartOptions } from '../../core/smart/checkSmart';
import { proposeObjective } from '../../core/smart/proposal';
import { smartPanelText } from '../../messages/pane/smartPanel';
import { SMART_MARKS, smartAdvice, smartProposal, smartReason, smartWords } from '../../messages/smartWords';
import { useSession } from '../session/SessionContext';
import { useSettled } from './useSettled';

/** Longer texts are no sentence, and would make the check slower than typing. */
export const SMART_LIMIT = 1000;

/** A place that a proposed sentence leaves to its writer. */
const BLANK = /\[[^\]]+\]/;

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  letter: { display: 'grid', gridTemplateColumns: '20px 1fr', columnGap: '8px' },
  mark: { fontWeight: tokens.fontWeightBold, color: tokens.colorPaletteDarkOrangeForeground1 },
  met: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  reason: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minHeight: tokens.lineHeightBase200,
  },
  proposal: {
    margin: 0,
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  take: { alignSelf: 'start' },
});

export interface SmartPanelProps {
  readonly text: string;
  readonly options: Omit<SmartOptions, 'language'>;
  readonly onTake: (sentence: string) => void;
}

/** The five letters of an objective while it is typed, each with its reason, and the sentence that it could become. */
export function SmartPanel({ text, options, onTake }: SmartPanelProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const words = smartPanelText(language);
  const settled = useSettled(text.trim());
  const given = useSettled(JSON.stringify(options));
  const result = useMemo(() => {
    if (settled === '') return null;
    const sentence = settled.slice(0, SMART_LIMIT);
    const known = JSON.parse(given) as Omit<SmartOptions, 'language'>;
    const check = checkSmart(sentence, known);
    const hasBlanks = BLANK.test(sentence);
    // A sentence with blanks is one that was proposed: proposing again would only double them.
    if (hasBlanks || settled.length > SMART_LIMIT) return { check, hasBlanks, proposal: null };
    const proposal = proposeObjective(sentence, known);
    return { check, hasBlanks, proposal: proposal.isComplete ? null : smartProposal(proposal) };
  }, [settled, given]);
  const met = result === null ? 0 : SMART_LETTERS.filter((letter) => result.check[letter] === 'met').length;
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h4 className={styles.title}>{words.title}</h4>
      <p className={styles.text} aria-live="polite">
        {result === null ? words.empty : words.summary(met)}
        {result?.hasBlanks === true && ` ${words.blanks}`}
        {settled.length > SMART_LIMIT && ` ${words.tooLong(SMART_LIMIT)}`}
      </p>
      {result !== null && (
        <>
          {result.check.isAction && <p className={styles.text}>{smartWords(result.check.language).action}</p>}
          <ul className={styles.list}>
            {SMART_LETTERS.map((letter) => {
              const { letters, verdicts } = smartWords(result.check.language);
              const verdict = result.check[letter];
              return (
                <li key={letter} className={styles.letter}>
                  <span
                    className={mergeClasses(
                      styles.mark,
                      verdict === 'met' && styles.met,
                      verdict === 'missing' && styles.missing,
                    )}
                    role="img"
                    aria-label={verdicts[verdict]}
                  >
                    {SMART_MARKS[verdict]}
                  </span>
                  <span>
                    <span className={styles.name}>{letters[letter]}</span>
                    <span className={styles.reason}>
                      {smartReason(result.check, letter)} {smartAdvice(result.check, letter)}
                    </span>
                  </span>
                </li>
              );
            })}
          </ul>
          {result.proposal !== null && (
            <>
              <p className={styles.text}>{words.proposed}</p>
              <blockquote className={styles.proposal}>{result.proposal}</blockquote>
              <Button
                size="small"
                className={styles.take}
                onClick={() => {
                  if (result.proposal !== null) onTake(result.proposal);
                }}
              >
                {words.take}
              </Button>
            </>
          )}
        </>
      )}
    </section>
  );
}
