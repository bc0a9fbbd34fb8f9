import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Lesson, Plan } from '../../../core/plan/plan';
import { figureText } from '../../../messages/figureText';
import { formatDate } from '../../../messages/format';
import { lessonsText } from '../../../messages/pane/lessons';
import { useSession } from '../../session/SessionContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  lesson: {
    padding: '8px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  subject: { margin: 0, fontSize: tokens.fontSizeBase300 },
  words: { margin: '2px 0' },
});

/** Everything that was learnt, the latest first, with a search that does not mind case or accents. */
export function LessonList({ plan }: { readonly plan: Plan }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = lessonsText(language);
  const [typed, setTyped] = useState('');
  const lessons = [...plan.lessons].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const subject = ({ action, campaign }: Lesson): string =>
    plan.actions.find(({ id }) => id === action)?.name ?? (campaign || action || text.noSubject);
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = lessons.filter((lesson) => {
    const { campaign, kpi, lesson: taught, asset, nextUse, owner } = lesson;
    const whole = plain([subject(lesson), campaign, kpi, taught, asset, nextUse, owner].join(' '));
    return words.every((word) => whole.includes(word));
  });
  const result = ({ kpi: name, result: value }: Lesson): string | null => {
    if (value === null) return null;
    const kpi = plan.kpis.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return text.figure(name, figureText(language, kpi ?? { unit: 'count' }, plan.currency, value));
  };
  return (
    <section className={styles.part} aria-labelledby="lessons-list">
      <h3 id="lessons-list" className={styles.name}>
        {text.list}
      </h3>
      {lessons.length === 0 ? (
        <p className={styles.quiet}>{text.none}</p>
      ) : (
        <>
          <Field label={text.search}>
            <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
          </Field>
          <p className={styles.quiet} aria-live="polite">
            {found.length === 0 ? text.nothing(typed.trim()) : text.found(found.length, lessons.length)}
          </p>
          <ul className={styles.list}>
            {found.map((lesson, index) => (
              <li key={`${lesson.date} ${lesson.lesson} ${index}`} className={styles.lesson}>
                <h4 className={styles.subject}>{subject(lesson)}</h4>
                <p className={styles.words}>{lesson.lesson}</p>
                {result(lesson) !== null && <p className={styles.quiet}>{result(lesson)}</p>}
                {lesson.asset !== '' && (
                  <p className={styles.quiet}>
                    {text.reuse} <Asset asset={lesson.asset} />
                  </p>
                )}
                {lesson.nextUse !== '' && (
                  <p className={styles.quiet}>
                    {text.next} {lesson.nextUse}
                  </p>
                )}
                <p className={styles.quiet}>{text.noted(lesson.owner, formatDate(language, lesson.date))}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Asset({ asset }: { readonly asset: string }): ReactNode {
  return /^https?:\/\/\S+$/.test(asset) ? (
    <Link href={asset} target="_blank" rel="noopener noreferrer" inline>
      {asset}
    </Link>
  ) : (
    asset
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
