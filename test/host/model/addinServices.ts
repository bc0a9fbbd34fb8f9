import { HostError, HostObject } from '../interpreter/hostObject';

/** `Microsoft.InternalService.AddinInternalService`: told at start that actions may come. */
export class AddinInternalService extends HostObject {
  override readonly className = 'AddinInternalService';

  NotifyActionHandlerReady(): void {}
}

/** `Microsoft.AppRuntime.AppRuntimeService`: whether the pane of a shared runtime is seen. */
export class AppRuntimeService extends HostObject {
  override readonly className = 'AppRuntimeService';
  private state = 'Visible';

  GetAppRuntimeState(): string {
    return this.state;
  }

  SetAppRuntimeState(state: unknown): void {
    if (state !== 'Visible' && state !== 'Background') {
      throw new HostError('InvalidArgument', `AppRuntimeService has no state ${String(state)}`);
    }
    this.state = state;
  }
}

/** `Microsoft.AppRuntime.AppRuntimePersistenceService`: whether the add-in starts with the workbook. */
export class AppRuntimePersistenceService extends HostObject {
  override readonly className = 'AppRuntimePersistenceService';
  private state = 'Inactive';

  GetAppRuntimeStartState(): string {
    return this.state;
  }

  SetAppRuntimeStartState(state: unknown): void {
    if (state !== 'Background' && state !== 'Inactive') {
      throw new HostError('InvalidArgument', `AppRuntimePersistenceService has no state ${String(state)}`);
    }
    this.state = state;
  }
}
