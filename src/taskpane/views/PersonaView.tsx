import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Plan } from '../../core/plan/plan';
import { now } from '../now';
import { useSession, useSessionState } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { ViewFrame } from '../ui/ViewFrame';
import { EMPTY_PERSONA, formOf } from './persona/personaForm';
import { PersonaList } from './persona/PersonaList';
import type { PersonaWork } from './persona/personaWork';
import { PersonaWizard } from './persona/PersonaWizard';
import { paused, reopened, resumed, startedAt } from './persona/stopwatch';

/** A persona in fifteen minutes: the personas of the plan, and six short screens for one more. */
export function PersonaView(): ReactNode {
  const { open } = useSessionState();
  return open && <ViewFrame id="persona">{<PersonaBody plan={open.plan} />}</ViewFrame>;
}

function PersonaBody({ plan }: { readonly plan: Plan }): ReactNode {
  const { language } = useSession();
  const [work, setWork, { isLoaded }] = useKept<PersonaWork | null>('persona', null);
  const [wasAway, setAway] = useState(false);
  const isReopened = useRef(false);
  useEffect(() => {
    if (!isLoaded || isReopened.current) return;
    isReopened.current = true;
    if (work === null || work.isAside) return;
    const watch = reopened(work.watch, now());
    if (watch === work.watch) return;
    setAway(true);
    setWork({ ...work, watch });
  }, [isLoaded, work, setWork]);
  if (!isLoaded) return null;
  if (work !== null && !work.isAside)
    return (
      <PersonaWizard
        plan={plan}
        work={work}
        onChange={(change) => {
          setAway(false);
          setWork((before) => before && change(before));
        }}
        onAside={() => setWork({ ...work, watch: paused(work.watch, now()), isAside: true })}
        onDone={() => setWork(null)}
        wasAway={wasAway}
      />
    );
  return (
    <PersonaList
      personas={plan.personas}
      underWay={work}
      onResume={() => work && setWork({ ...work, watch: resumed(work.watch, now()), isAside: false })}
      onOpen={(persona) =>
        setWork({
          replaces: persona?.name ?? null,
          form: persona ? formOf(persona, language) : EMPTY_PERSONA,
          step: 0,
          left: [],
          watch: startedAt(now()),
          isAside: false,
        })
      }
    />
  );
}
