import type { Given } from '../command';
import type { ExitCode } from '../refused';
import { createEmbedToken } from './embedToken';
import { withService } from './openService';
import { refuseOperands, targetsOf } from './targets';

/** `jalon powerbi embed-token`: prints `{embedUrl, id, token, expiration}` and nothing else, for a server to hand on. */
export async function embedTokenCommand(given: Given): Promise<ExitCode> {
  refuseOperands('embed-token', given);
  return withService<ExitCode>(given, async ({ ask, secrets }) => {
    const details = await createEmbedToken(ask, targetsOf(given, 'workspace', 'report'), secrets);
    given.print(JSON.stringify(details));
    return 0;
  });
}
