import type { Language } from '../../core/report';
import { messages } from '../../messages/index';
import type { Given } from '../command';
import { PowerbiRefused } from '../refused';
import { createRestClient, type RestClient } from './restClient';
import { createSecrets, type Secrets } from './secrets';
import { ServiceFailure, type ServiceFailureCode } from './serviceFailure';
import { readPrincipal } from './settings';
import { signInAs } from './signIn';

/** What a command asks Power BI with. */
export interface Service {
  readonly ask: RestClient;
  readonly secrets: Secrets;
}

/** Signs in with the environment's service principal and does a task; whatever goes wrong is told in words that hold no secret. */
export async function withService<T>(given: Given, task: (service: Service) => Promise<T>): Promise<T> {
  const { env, fetch, pause, now, language } = given;
  const secrets = createSecrets();
  try {
    const signIn = signInAs(readPrincipal(env), fetch, secrets);
    return await task({ ask: createRestClient({ signIn, fetch, pause, now }), secrets });
  } catch (error) {
    if (error instanceof PowerbiRefused) throw error;
    if (error instanceof ServiceFailure)
      // Without an answer the refresh may have started.
      throw new PowerbiRefused(secrets.scrub(sentence(error, language)), error.code === 'no-answer' ? 1 : 2);
    const message = secrets.scrub(error instanceof Error ? error.message : String(error));
    throw new Error(message); // eslint-disable-line preserve-caught-error -- the cause may hold a secret
  }
}

function sentence<Code extends ServiceFailureCode>(
  failure: ServiceFailure<Code>,
  language: Language,
): string {
  return messages(language).powerbi.failures[failure.code](failure.params);
}
