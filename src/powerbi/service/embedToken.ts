import type { EmbedDetails } from '../embedDetails';
import type { RestClient } from './restClient';
import type { Secrets } from './secrets';
import { ServiceFailure } from './serviceFailure';

/** Makes a token that lets a page read one report, and nothing else, for at most an hour. Throws `ServiceFailure`. */
export async function createEmbedToken(
  ask: RestClient,
  { workspace, report }: { readonly workspace: string; readonly report: string },
  secrets: Secrets,
): Promise<EmbedDetails> {
  const { body: found } = await ask({ method: 'GET', path: `/groups/${workspace}/reports/${report}` });
  const embedUrl = textIn(found, 'embedUrl');
  const { body: made } = await ask({
    method: 'POST',
    path: '/GenerateToken',
    body: {
      reports: [{ id: report, allowEdit: false }],
      datasets: [{ id: textIn(found, 'datasetId') }],
    },
  });
  const token = textIn(made, 'token');
  secrets.add(token);
  return { embedUrl, id: report, token, expiration: textIn(made, 'expiration') };
}

function textIn(body: unknown, name: string): string {
  const value =
    typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  if (typeof value !== 'string' || value === '')
    throw new ServiceFailure('answer-incomplete', { member: name });
  return value;
}
