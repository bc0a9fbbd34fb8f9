import {
  AuthError,
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { reasonOf } from './reasonOf';
import type { Secrets } from './secrets';
import { ServiceFailure } from './serviceFailure';
import type { Principal } from './settings';

const SCOPE = 'https://analysis.windows.net/powerbi/api/.default';
const PATIENCE_MS = 30_000;

/** Gives an access token to the REST interface of Power BI; `isFresh` asks for another than the one that was refused. */
export type SignIn = (options?: { readonly isFresh?: boolean }) => Promise<string>;

/** Signs the service principal in; a token is kept until shortly before its end. Throws `ServiceFailure`. */
export function signInAs(
  { tenantId, clientId, credential }: Principal,
  fetch: typeof globalThis.fetch,
  secrets: Secrets,
): SignIn {
  if (credential.kind === 'secret') secrets.add(credential.secret);
  const client = new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      ...(credential.kind === 'secret'
        ? { clientSecret: credential.secret }
        : {
            clientCertificate: { thumbprintSha256: credential.thumbprint, privateKey: credential.privateKey },
          }),
    },
    system: { networkClient: networkOver(fetch) },
  });
  return async ({ isFresh = false } = {}) => {
    try {
      const answer = await client.acquireTokenByClientCredential({ scopes: [SCOPE], skipCache: isFresh });
      if (!answer) throw new ServiceFailure('sign-in-refused', { detail: 'no token' });
      secrets.add(answer.accessToken);
      return answer.accessToken;
    } catch (error) {
      throw signInFailure(error, { tenantId, clientId });
    }
  };
}

/** What Microsoft Entra says is wrong, by the number in its answer. */
const REFUSALS = {
  AADSTS7000215: 'secret-wrong',
  AADSTS7000222: 'secret-expired',
  AADSTS700027: 'certificate-unknown',
  AADSTS700016: 'app-unknown',
  AADSTS90002: 'tenant-unknown',
} as const;

function signInFailure(error: unknown, principal: { tenantId: string; clientId: string }): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  if (!(error instanceof AuthError) || error.errorCode === UNANSWERED) {
    const reason = error instanceof AuthError ? error.errorMessage : reasonOf(error);
    return new ServiceFailure('sign-in-unreachable', { reason }, { cause: error });
  }
  const number = /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? '';
  if (Object.hasOwn(REFUSALS, number))
    return new ServiceFailure(REFUSALS[number as keyof typeof REFUSALS], principal, { cause: error });
  // The first line says what; those below are ids for Microsoft's support.
  const detail = error.errorMessage.split(/\r?\n| Trace ID/)[0] ?? '';
  return new ServiceFailure('sign-in-refused', { detail: detail || error.errorCode }, { cause: error });
}

/** The library keeps nothing of an error of the network unless it is one of its own; this code marks ours. */
const UNANSWERED = 'jalon_unanswered';

function networkOver(fetch: typeof globalThis.fetch): INetworkModule {
  async function send<T>(
    method: string,
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    try {
      const answer = await fetch(url, {
        method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(options?.headers ? { headers: options.headers } : {}),
        ...(options?.body === undefined ? {} : { body: options.body }),
      });
      const { status, headers } = answer;
      if (!/\bjson\b/.test(headers.get('content-type') ?? '')) throw new Error(`HTTP ${status}`);
      return { status, headers: Object.fromEntries(headers), body: (await answer.json()) as T };
    } catch (error) {
      throw new AuthError(UNANSWERED, '', reasonOf(error));
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
