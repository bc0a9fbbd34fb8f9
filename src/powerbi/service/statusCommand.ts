import { messages } from '../../messages/index';
import type { Given } from '../command';
import type { ExitCode } from '../refused';
import { withService } from './openService';
import { printRefresh } from './printRefresh';
import { listRefreshes } from './refreshes';
import { refuseOperands, targetsOf } from './targets';

/** `jalon powerbi status`: says how the last refresh of the dataset ended. */
export async function statusCommand(given: Given): Promise<ExitCode> {
  const { language, json, print } = given;
  refuseOperands('status', given);
  return withService<ExitCode>(given, async ({ ask }) => {
    const [latest] = await listRefreshes(ask, targetsOf(given, 'workspace', 'dataset'));
    if (latest !== undefined) return printRefresh(latest, given);
    print(json ? JSON.stringify({ ok: false, state: 'never' }) : messages(language).powerbi.neverRefreshed);
    return 1;
  });
}
