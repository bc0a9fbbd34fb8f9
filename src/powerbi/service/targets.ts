import type { TargetName } from '../../messages/en/powerbi';
import { messages } from '../../messages/index';
import type { Given } from '../command';
import { PowerbiRefused } from '../refused';
import { readTarget } from './settings';

/** The ids that a command needs, from its options or the environment. Throws `ServiceFailure`. */
export function targetsOf<Name extends TargetName>(
  { options, env }: Given,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const entries = names.map((name) => {
    const option = options[name];
    return [name, readTarget(name, typeof option === 'string' ? option : undefined, env)];
  });
  return Object.fromEntries(entries) as Readonly<Record<Name, string>>;
}

/** Refuses words that stand beside the options: an id without its option would be left out without a word. */
export function refuseOperands(name: string, { operands, language }: Given): void {
  const [second] = operands;
  if (second !== undefined) throw new PowerbiRefused(messages(language).powerbi.tooMany(name, second));
}
