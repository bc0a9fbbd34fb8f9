import { EventSource, declareEvents, EventType, WORKBOOK, WORKSHEET_EVENTS } from './events';
import type { HostEvents } from './events';
import { itemAlreadyExists, itemNotFound } from './errors';
import { sheetName } from './names';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends EventSource {
  override readonly className = 'WorksheetCollection';
  override readonly eventTarget = WORKBOOK;

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get events(): HostEvents {
    return this.workbook.events;
  }

  get Items(): readonly Worksheet[] {
    return this.workbook.sheets;
  }

  /** The new sheet stands last, and is not activated. */
  Add(name: unknown): Worksheet {
    this.workbook.Protection.assertOpen('add a sheet');
    return this.put(name === null || name === undefined ? this.freeName() : sheetName(name));
  }

  GetActiveWorksheet(): Worksheet {
    return this.workbook.selection.sheet;
  }

  GetCount(visibleOnly: unknown): number {
    return this.some(visibleOnly).length;
  }

  GetFirst(visibleOnly: unknown): Worksheet {
    return this.some(visibleOnly)[0]!;
  }

  GetLast(visibleOnly: unknown): Worksheet {
    return this.some(visibleOnly).at(-1)!;
  }

  Indexer(key: unknown): Worksheet {
    return this.workbook.sheet(String(key));
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    return this.workbook.findSheet(String(key)) ?? null;
  }

  /** Puts a sheet in, at a place counted from 0, last by default. */
  put(name: string, at = this.workbook.sheets.length): Worksheet {
    if (this.workbook.findSheet(name)) throw itemAlreadyExists(`a sheet ${name}`);
    const sheet = new Worksheet(this.workbook, name);
    this.workbook.sheets.splice(at, 0, sheet);
    this.events.happened(EventType.added, [WORKBOOK], { type: 'WorksheetAdded', worksheetId: sheet.Id });
    return sheet;
  }

  /** The sheet so many places on among the visible ones or all. */
  neighbour(sheet: Worksheet, by: number, visibleOnly: unknown): Worksheet | undefined {
    const start = this.workbook.sheets.indexOf(sheet);
    for (let at = start + by; at >= 0 && at < this.workbook.sheets.length; at += by) {
      const candidate = this.workbook.sheets[at]!;
      if (visibleOnly !== true || candidate.isVisible) return candidate;
    }
    return undefined;
  }

  existing(sheet: Worksheet): Worksheet {
    if (!this.workbook.sheets.includes(sheet)) throw itemNotFound(`the sheet ${sheet.Name} was deleted`);
    return sheet;
  }

  private some(visibleOnly: unknown): readonly Worksheet[] {
    return visibleOnly === true
      ? this.workbook.sheets.filter((sheet) => sheet.isVisible)
      : this.workbook.sheets;
  }

  private freeName(): string {
    const word = this.workbook.language.startsWith('fr') ? 'Feuil' : 'Sheet';
    let name: string;
    do name = `${word}${this.workbook.nextNumber('sheet name')}`;
    while (this.workbook.findSheet(name));
    return name;
  }
}

declareEvents(WorksheetCollection, {
  ...WORKSHEET_EVENTS,
  AddedEvent: EventType.added,
  DeletedEvent: EventType.deleted,
  EventMoved: EventType.moved,
});
