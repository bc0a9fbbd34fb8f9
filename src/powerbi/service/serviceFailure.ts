import type { ServiceFailureParams } from '../../messages/en/powerbi';

export type ServiceFailureCode = keyof ServiceFailureParams;

/** Why Power BI could not be asked, or did not do what it was asked; `messages().powerbi.failures` has a sentence for each code. */
export class ServiceFailure<Code extends ServiceFailureCode = ServiceFailureCode> extends Error {
  constructor(
    readonly code: Code,
    readonly params: ServiceFailureParams[Code],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
