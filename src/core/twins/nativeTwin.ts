import { isRatioId, quotientById } from '../kpi/ratios';
import { quotientTwin, type TwinArguments } from './quotientTwin';
import { TWINS } from './twins';

/**
 * The ordinary Excel formula that gives what a cell function gives, without the leading `=`, in English with commas; null
 * where no native formula can. It is what a colleague without the add-in calculates.
 */
export function nativeTwin(name: string, args: TwinArguments): string | null {
  const own = TWINS[name];
  if (own) return own(args);
  const id = name.toLowerCase();
  return isRatioId(id) ? quotientTwin(quotientById(id), args) : null;
}
