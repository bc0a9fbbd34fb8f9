import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { messages } from '../../../messages';
import { formatDate } from '../../../messages/format';
import { useSession } from '../../session/SessionContext';
import type { PersonaForm } from './personaForm';
import { writeVerbatimSource } from './verbatimSource';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 14px',
    borderLeft: `4px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& ul': { margin: 0, paddingLeft: '18px' },
    '& h4': { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground1 },
  },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '8px',
  },
  quote: { fontStyle: 'italic' },
});

/** The persona as its card in the sheet will show it, in the words of the sheet. */
export function PersonaCard({ form }: { readonly form: PersonaForm }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const { plan } = messages(language);
  const words = plan.strategy.personas;
  const name = form.name.trim();
  const source = writeVerbatimSource(form, language);
  const isValidated = form.validatedBy.trim() !== '' && form.validatedOn !== '';
  const channel = form.channel === '' ? '' : (plan.lists['channel']?.[form.channel] ?? form.channel);
  const about = [form.segment, form.situation.trim()].filter((part) => part !== '').join(' · ');
  return (
    <article className={styles.card}>
      <p className={styles.name}>
        {name === ''
          ? words.free
          : filled(form.age === '' ? words.titleNoAge : words.title, { name, age: form.age })}
      </p>
      <p className={styles.small}>
        {isValidated
          ? filled(words.validated, {
              by: form.validatedBy.trim(),
              on: formatDate(language, form.validatedOn),
            })
          : words.draft}
      </p>
      {about !== '' && <p>{about}</p>}
      <div className={styles.columns}>
        <Points title={words.pains} points={form.pains} />
        <Points title={words.motivations} points={form.motivations} />
      </div>
      {channel !== '' && <p>{filled(words.channel, { value: channel })}</p>}
      {form.journey.trim() !== '' && <p>{filled(words.journey, { value: form.journey.trim() })}</p>}
      {form.verbatim.trim() !== '' && (
        <p className={styles.quote}>
          {filled(source === '' ? words.verbatimNoSource : words.verbatim, {
            value: form.verbatim.trim(),
            source,
          })}
        </p>
      )}
      <p className={styles.small}>
        {form.metric.trim() === '' ? words.noMetric : filled(words.metric, { value: form.metric.trim() })}
      </p>
    </article>
  );
}

function Points({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly string[];
}): ReactNode {
  const written = points.map((point) => point.trim()).filter((point) => point !== '');
  if (written.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {written.map((point, index) => (
          <li key={index}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

/** A text of the sheets with its places filled. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place);
}
