import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { minimumViablePlan } from '../../../core/plan/change/minimumViablePlan';
import { isRefused } from '../../../core/plan/change/planChange';
import type { Plan } from '../../../core/plan/plan';
import { checkSmart } from '../../../core/smart/checkSmart';
import { messages } from '../../../messages';
import { minimumText } from '../../../messages/pane/minimum';
import { shellText } from '../../../messages/pane/shell';
import { useSession, useSessionState } from '../../session/SessionContext';
import { useKept } from '../../session/useKept';
import { planOfTemplate, proposedLaunch } from '../../templates';
import { today } from '../../today';
import { MinimumFields } from './MinimumFields';
import { answersOf, minimumProblems, type MinimumForm } from './minimumForm';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  go: { alignSelf: 'start' },
  said: { margin: 0 },
});

/** The form of the smallest plan; what is missing is said once the plan was asked for. */
export function MinimumPlan(): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { language } = session;
  const text = minimumText(language);
  const labels = messages(language).kpis;
  const [form, setForm, { isLoaded }] = useKept<MinimumForm>('minimum', {
    company: '',
    owner: '',
    objective: '',
    type: 'revenue',
    persona: '',
    age: '',
    motivation: '',
    channel: 'paid_search',
    actions: [
      { name: '', channel: 'paid_search', amount: '' },
      { name: '', channel: 'email', amount: '' },
      { name: '', channel: 'offline', amount: '' },
    ],
    kpis: [
      { name: '', target: '' },
      { name: labels.cpa.label, target: '' },
      { name: labels.cvr.label, target: '' },
    ],
    launch: proposedLaunch('minimum-viable', today()),
    envelope: '',
  });
  const [isAsked, setAsked] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const context = { language, today: today(), labels };
  const problems = minimumProblems(form, context);

  const create = async (): Promise<void> => {
    setAsked(true);
    if (problems.size > 0) {
      requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    const title = text.title(form.company.trim());
    const plan = await session.run(shellText(language).loading, () => planOfForm(title));
    if (plan !== undefined && (await session.create(plan, text.written(title)))) session.show(null);
  };

  async function planOfForm(title: string): Promise<Plan> {
    const { launch, company, objective } = form;
    const base = await planOfTemplate({
      id: 'minimum-viable',
      language,
      launch,
      today: today(),
      company,
      title,
    });
    const check = checkSmart(objective, {
      today: today(),
      periodStart: base.period.start,
      periodEnd: base.period.end,
    });
    const words = { title, launchLabel: text.launchLabel };
    const { plan, issues } = minimumViablePlan(
      answersOf(form, check, words, context),
      base,
      messages(language).plan.lists['step'] ?? {},
    );
    // The form has let through what the plan refuses: the template's own plan must not be written in its place.
    if (isRefused(issues)) throw new Error(`plan refused: ${issues.map(({ code }) => code).join(', ')}`);
    return plan;
  }

  if (!isLoaded) return null;
  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <MinimumFields
        form={form}
        problems={isAsked ? problems : new Map()}
        onChange={(part) => setForm((before) => ({ ...before, ...part }))}
      />
      <p className={styles.said} role="status">
        {isAsked && problems.size > 0 && text.openProblems(problems.size)}
      </p>
      <Button type="submit" appearance="primary" className={styles.go} disabled={busy !== null}>
        {text.write}
      </Button>
    </form>
  );
}
