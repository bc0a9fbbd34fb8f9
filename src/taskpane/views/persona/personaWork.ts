import type { PersonaForm } from './personaForm';
import type { Stopwatch } from './stopwatch';

/** A persona under way, as the workbook keeps it between two openings of the pane. */
export interface PersonaWork {
  /** Name of the persona that is edited; null for a new one. */
  readonly replaces: string | null;
  readonly form: PersonaForm;
  /** Place of the screen, from 0; the card comes after the six. */
  readonly step: number;
  /** Screens that were left once: what is missing there is said from then on. */
  readonly left: readonly number[];
  readonly watch: Stopwatch;
  /** True when the list is shown instead, and the time stands still. */
  readonly isAside: boolean;
}
