import { HostObject } from '../interpreter/hostObject';
import type { Range } from './range';

/** Types of the events of the workbook. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** Target of events of the whole workbook. */
export const WORKBOOK = 'Workbook';

/** One event for the add-in. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Whoever changes the workbook: the add-in, a person in this window, or a person elsewhere. */
export type Actor = 'addin' | 'person' | 'coauthor';

/** Collects what happens to the workbook, and keeps what the add-in listens to. */
export class HostEvents {
  actor: Actor = 'person';
  /** `context.runtime.enableEvents`: off, the add-in hears nothing. */
  isEnabled = true;
  private readonly listening = new Map<string, number>();
  private readonly ranges = new Map<string, Range>();
  private queue: HostEvent[] = [];

  listen(type: number, target: string, by: 1 | -1): void {
    const key = `${type} ${target}`;
    this.listening.set(key, Math.max(0, (this.listening.get(key) ?? 0) + by));
  }

  /** Tells those who listen to the thing itself, and those who listen to the whole workbook. */
  happened(type: number, targets: readonly string[], args: HostEvent['args'], range?: Range): void {
    if (!this.isEnabled) return;
    for (const target of targets) {
      if ((this.listening.get(`${type} ${target}`) ?? 0) === 0) continue;
      const source = this.actor === 'coauthor' ? 'Remote' : 'Local';
      const referenceId = range ? this.keep(range) : undefined;
      this.queue.push({ type, target, args: { ...args, source, ...(referenceId ? { referenceId } : {}) } });
    }
  }

  /** A selection of the document, which older listeners hear of by another way. */
  selectionChanges = 0;

  take(): readonly HostEvent[] {
    const taken = this.queue;
    this.queue = [];
    return taken;
  }

  rangeOf(reference: string): Range | undefined {
    return this.ranges.get(reference);
  }

  private keep(range: Range): string {
    const reference = `event-range-${this.ranges.size + 1}`;
    this.ranges.set(reference, range);
    return reference;
  }
}

/** Something an add-in can listen to. */
export abstract class EventSource extends HostObject {
  abstract readonly events: HostEvents;
  /** Its id, or `Workbook`. */
  abstract readonly eventTarget: string;
}

/** Gives a class the registrations of its events: `DataChangedEvent: 10` is `_RegisterDataChangedEvent`. */
export function declareEvents(
  source: { readonly prototype: EventSource },
  types: Readonly<Record<string, number>>,
): void {
  const method = (name: string, type: number, by: 1 | -1): void => {
    Object.defineProperty(source.prototype, name, {
      configurable: true,
      value(this: EventSource): void {
        this.events.listen(type, this.eventTarget, by);
      },
    });
  };
  for (const [name, type] of Object.entries(types)) {
    method(`_Register${name}`, type, 1);
    method(`_Unregister${name}`, type, -1);
  }
}

/** Names of the registrations that worksheets and their collection share. */
export const WORKSHEET_EVENTS = {
  ActivatedEvent: EventType.activated,
  CalculatedEvent: EventType.calculated,
  ColumnSortedEvent: EventType.columnSorted,
  DataChangedEvent: EventType.changed,
  DeactivatedEvent: EventType.deactivated,
  FormatChangedEvent: EventType.formatChanged,
  FormulaChangedEvent: EventType.formulaChanged,
  ProtectionChangedEvent: EventType.protectionChanged,
  RowHiddenChangedEvent: EventType.rowHiddenChanged,
  RowSortedEvent: EventType.rowSorted,
  SelectionChangedEvent: EventType.selectionChanged,
  SingleClickedEvent: EventType.singleClicked,
  EventNameChanged: EventType.nameChanged,
  EventVisibilityChanged: EventType.visibilityChanged,
};
