import { messages } from '../../messages/index';
import type { Given } from '../command';
import { PowerbiRefused, type ExitCode } from '../refused';
import { withService } from './openService';
import { printRefresh } from './printRefresh';
import { startRefresh, waitForRefresh } from './refreshes';
import { refuseOperands, targetsOf } from './targets';

const DEFAULT_LIMIT = 120;
const LONGEST_LIMIT = 1_440;

/** `jalon powerbi refresh`: starts a refresh of the dataset and, with `--wait`, says how it ended. */
export async function refreshCommand(given: Given): Promise<ExitCode> {
  const { language, json, options, print, warn, pause, now } = given;
  const words = messages(language).powerbi;
  refuseOperands('refresh', given);
  const minutes = limitOf(given);
  return withService<ExitCode>(given, async ({ ask }) => {
    const dataset = targetsOf(given, 'workspace', 'dataset');
    const requestId = await startRefresh(ask, dataset);
    if (options['wait'] !== true) {
      print(json ? JSON.stringify({ ok: true, requestId, state: 'running' }) : words.started(requestId));
      return 0;
    }
    if (!json) warn(words.waiting(requestId));
    const refresh = await waitForRefresh(ask, dataset, requestId, { pause, now, limitMs: minutes * 60_000 });
    if (refresh !== null) return printRefresh(refresh, given);
    print(json ? JSON.stringify({ ok: false, requestId, state: 'running' }) : words.notOver(minutes));
    return 1;
  });
}

/** Minutes to wait at most. */
function limitOf({ options, language }: Given): number {
  const words = messages(language).powerbi;
  const text = options['limit'];
  if (typeof text !== 'string') return DEFAULT_LIMIT;
  if (options['wait'] !== true) throw new PowerbiRefused(words.limitWithWait);
  const minutes = Number(text);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_LIMIT)
    throw new PowerbiRefused(words.badLimit(text));
  return minutes;
}
