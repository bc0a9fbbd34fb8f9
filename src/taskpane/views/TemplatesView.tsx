import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isIsoDay } from '../../core/schedule/isoDay';
import { templatesText } from '../../messages/pane/templates';
import { useSession, useSessionState } from '../session/SessionContext';
import { planOfTemplate, proposedLaunch, TEMPLATES, type TemplateId } from '../templates';
import { today } from '../today';
import { ViewFrame } from '../ui/ViewFrame';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  go: { alignSelf: 'start' },
});

/** Starts a plan from a template: which one, for whom, for when. */
export function TemplatesView(): ReactNode {
  const session = useSession();
  const { open, busy } = useSessionState();
  const styles = useStyles();
  const text = templatesText(session.language);
  const [id, setId] = useState<TemplateId>(TEMPLATES[0]);
  const [company, setCompany] = useState('');
  const [title, setTitle] = useState('');
  const [launch, setLaunch] = useState(() => proposedLaunch(TEMPLATES[0], today()));
  if (open !== null) return <ViewFrame id="templates">{text.hasPlan}</ViewFrame>;
  const isReady = isIsoDay(launch);
  const create = async (): Promise<void> => {
    const plan = await planOfTemplate({
      id,
      language: session.language,
      launch,
      today: today(),
      company,
      title,
    });
    if (await session.create(plan, text.created(plan.title))) session.show(null);
  };
  return (
    <ViewFrame id="templates">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void create();
        }}
      >
        <Field label={text.choose}>
          <RadioGroup
            value={id}
            onChange={(_event, { value }) => {
              setId(value as TemplateId);
              setLaunch(proposedLaunch(value as TemplateId, today()));
            }}
          >
            {TEMPLATES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={
                  <>
                    <span className={styles.name}>{text.names[each]?.name}</span>
                    <span className={styles.about}>{text.names[each]?.about}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={text.launch}
          {...(isReady
            ? { hint: text.launchHint(launch.slice(0, 4)) }
            : { validationMessage: text.badLaunch })}
        >
          <Input type="date" value={launch} onChange={(_event, { value }) => setLaunch(value)} />
        </Field>
        <Field label={text.company} hint={text.companyHint}>
          <Input value={company} onChange={(_event, { value }) => setCompany(value)} />
        </Field>
        <Field label={text.title} hint={text.titleHint}>
          <Input value={title} onChange={(_event, { value }) => setTitle(value)} />
        </Field>
        <Button type="submit" appearance="primary" className={styles.go} disabled={!isReady || busy !== null}>
          {text.create}
        </Button>
      </form>
    </ViewFrame>
  );
}
