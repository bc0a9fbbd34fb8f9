import type { PersonaText } from '../../../messages/en/pane/persona';
import { today } from '../../today';
import { verbatimAge, type PersonaForm, type PersonaProblem } from './personaForm';

/** What is missing or odd, in a sentence. */
export function problemText({ code }: PersonaProblem, form: PersonaForm, text: PersonaText): string {
  if (code === 'heard-long-ago') return text.heardLongAgo(verbatimAge(form.heardOn, today()));
  if (code === 'name-taken') return text.nameTaken(form.name.trim());
  return text.problems[code];
}
