import { HostObject } from '../interpreter/hostObject';
import type { HostEvents } from './events';

/** `context.runtime`: whether the add-in hears of events. */
export class Runtime extends HostObject {
  override readonly className = 'Runtime';

  constructor(private readonly events: HostEvents) {
    super();
  }

  get EnableEvents(): boolean {
    return this.events.isEnabled;
  }

  set EnableEvents(isEnabled: boolean) {
    this.events.isEnabled = isEnabled;
  }
}
