import { Badge, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isDraftPersona } from '../../../core/plan/change/withPersona';
import type { Persona } from '../../../core/plan/plan';
import { formatDate } from '../../../messages/format';
import { personaText } from '../../../messages/pane/persona';
import { useSession } from '../../session/SessionContext';
import { PERSONA_STEPS } from './personaForm';
import type { PersonaWork } from './personaWork';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  about: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  state: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  edit: { flexShrink: 0, minWidth: 'auto' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  warning: { alignItems: 'start', padding: '8px 12px' },
  warningBody: { whiteSpace: 'normal' },
});

export interface PersonaListProps {
  readonly personas: readonly Persona[];
  readonly underWay: PersonaWork | null;
  readonly onResume: () => void;
  /** Null opens a new one. */
  readonly onOpen: (persona: Persona | null) => void;
}

/** The personas of the plan with their state, and the ways to go on. */
export function PersonaList({ personas, underWay, onResume, onOpen }: PersonaListProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = personaText(language);
  // What another opening would drop is asked about first: undefined while nothing is asked.
  const [asked, ask] = useState<Persona | null | undefined>(undefined);
  const openOrAsk = (persona: Persona | null): void => {
    if (underWay === null) onOpen(persona);
    else ask(persona);
  };
  const name = underWay?.form.name.trim() || text.unnamed;
  const step = PERSONA_STEPS[underWay?.step ?? 0];
  return (
    <>
      <div className={styles.buttons}>
        {underWay !== null && (
          <Button appearance="primary" onClick={onResume}>
            {text.resume(name, step ? text.steps[step.id].name : text.card)}
          </Button>
        )}
        <Button appearance={underWay === null ? 'primary' : 'secondary'} onClick={() => openOrAsk(null)}>
          {text.start}
        </Button>
      </div>
      <div role="alert">
        {asked !== undefined && (
          <MessageBar intent="warning" layout="multiline" className={styles.warning}>
            <MessageBarBody className={styles.warningBody}>
              <p className={styles.text}>{text.underWay(name)}</p>
              <div className={styles.buttons}>
                <Button size="small" appearance="primary" onClick={onResume}>
                  {text.keepWorking}
                </Button>
                <Button size="small" onClick={() => onOpen(asked)}>
                  {text.replace}
                </Button>
              </div>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <h3 className={styles.title}>{text.existing}</h3>
      {personas.length === 0 && <p className={styles.text}>{text.none}</p>}
      <ul className={styles.list}>
        {personas.map((persona, index) => {
          const isDraft = isDraftPersona(persona);
          return (
            <li key={`${persona.name} ${index}`} className={styles.row}>
              <div className={styles.about}>
                <span className={styles.name}>{text.about(persona.name, persona.age, persona.segment)}</span>
                <span className={styles.state}>
                  <Badge
                    size="extra-small"
                    color={isDraft ? 'warning' : 'success'}
                    appearance="filled"
                    aria-hidden="true"
                  />{' '}
                  {isDraft
                    ? text.draft
                    : text.validated(persona.validatedBy, formatDate(language, persona.validatedOn ?? ''))}
                </span>
                {persona.metric.trim() === '' && <span className={styles.state}>{text.noMetric}</span>}
              </div>
              <Button
                size="small"
                className={styles.edit}
                aria-label={text.editNamed(persona.name)}
                onClick={() => openOrAsk(persona)}
              >
                {text.edit}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
