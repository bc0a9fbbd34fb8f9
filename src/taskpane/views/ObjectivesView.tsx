import type { ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { ViewFrame } from '../ui/ViewFrame';
import { EMPTY_OBJECTIVE, formOfObjective, type ObjectiveForm } from './objectives/objectiveForm';
import { ObjectiveEditor } from './objectives/ObjectiveEditor';
import { ObjectiveList } from './objectives/ObjectiveList';

/** The objectives of the plan with their SMART marks, and writing one with a live check. */
export function ObjectivesView(): ReactNode {
  const { open } = useSessionState();
  return (
    open && (
      <ViewFrame id="objectives">
        <ObjectivesBody plan={open.plan} />
      </ViewFrame>
    )
  );
}

function ObjectivesBody({ plan }: { readonly plan: Plan }): ReactNode {
  const { language } = useSession();
  const [form, setForm, { isLoaded }] = useKept<ObjectiveForm | null>('objective', null);
  if (!isLoaded) return null;
  if (form !== null)
    return (
      <ObjectiveEditor
        plan={plan}
        form={form}
        onChange={(part) => setForm((before) => before && { ...before, ...part })}
        onClose={() => setForm(null)}
      />
    );
  return (
    <ObjectiveList
      plan={plan}
      onAdd={() => setForm(EMPTY_OBJECTIVE)}
      onEdit={(objective) => setForm(formOfObjective(objective, plan, language))}
    />
  );
}
