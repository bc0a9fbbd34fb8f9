import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { personaText } from '../../../messages/pane/persona';
import { useSession } from '../../session/SessionContext';
import { PERSONA_STEPS, type PersonaForm, type PersonaProblem } from './personaForm';
import { problemText } from './problemText';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    listStyle: 'none',
    margin: '4px 0 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  link: { textAlign: 'left' },
});

export interface PersonaProblemsProps {
  readonly problems: readonly PersonaProblem[];
  readonly form: PersonaForm;
  readonly onGo: (step: number) => void;
}

/** What keeps the persona from being written, then what is good to know; each leads to its screen. */
export function PersonaProblems({ problems, form, onGo }: PersonaProblemsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = personaText(language);
  return [true, false].map((isBlocking) => {
    const listed = problems.filter((problem) => problem.isBlocking === isBlocking);
    if (listed.length === 0) return null;
    return (
      <section key={String(isBlocking)}>
        <h4 className={styles.title}>{isBlocking ? text.missing : text.remarks}</h4>
        <ul className={styles.list}>
          {listed.map((problem) => (
            <li key={problem.code}>
              <Link
                as="button"
                type="button"
                className={styles.link}
                onClick={() => onGo(PERSONA_STEPS.findIndex(({ id }) => id === problem.step))}
              >
                {problemText(problem, form, text)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
