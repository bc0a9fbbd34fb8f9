import { HostObject } from '../interpreter/hostObject';

/** One result as the runtime sends it: `[id, true, value, times]` or `[id, false, message, code, times]`. */
export type InvocationResult = readonly [id: number, succeeded: boolean, value: unknown, code?: unknown];

/** What the host does when the runtime of custom functions reports. */
export interface CustomFunctionsHandlers {
  /** The functions may be called from now on. */
  readonly onReady: () => void;
  readonly onResults: (results: readonly InvocationResult[]) => void;
}

/**
 * Features of the runtime that Excel can switch on, by number: 2 sends results every 200 ms instead of every 500 ms,
 * 1 sends a body that was too long in pieces, 3 times each promise, 4 limits the pause to two seconds.
 */
const ENABLED_FEATURES = [1, 2, 3, 4];

/** `Microsoft.ExcelServices.CustomFunctions`: where the runtime reports that it is ready, and its results. */
export class CustomFunctionsService extends HostObject {
  override readonly className = 'CustomFunctions';

  constructor(private readonly handlers: CustomFunctionsHandlers) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.handlers.onReady();
  }

  _GetEnabledFeatures(): readonly number[] {
    return ENABLED_FEATURES;
  }

  SetInvocationArrayResults(results: readonly InvocationResult[]): void {
    this.handlers.onResults(results);
  }
}
