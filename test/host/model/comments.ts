import { HostObject } from '../interpreter/hostObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from './errors';
import { declareEvents, EventSource, EventType, WORKBOOK } from './events';
import type { HostEvents } from './events';
import type { Rect, Shift } from './grid/rectangles';
import { equal, isOneCell, shiftRect } from './grid/rectangles';
import { Range } from './range';
import { resolveAddress, splitAddress } from './resolveAddress';
import { integerArgument, textArgument } from './wireArguments';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** The comments of a sheet, or of the whole workbook. */
export class CommentCollection extends EventSource {
  override readonly className = 'CommentCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet?: Worksheet,
  ) {
    super();
  }

  get events(): HostEvents {
    return this.workbook.events;
  }

  get eventTarget(): string {
    return this.sheet?.Id ?? WORKBOOK;
  }

  get Items(): readonly Comment[] {
    return this.sheet ? this.sheet.comments : this.workbook.sheets.flatMap((sheet) => sheet.comments);
  }

  GetCount(): number {
    return this.Items.length;
  }

  Add(cell: unknown, given: unknown, contentType: unknown): Comment {
    const range = this.cell(cell);
    const { sheet, rect } = range;
    sheet.assertUnprotected('add a comment', 'AllowEditObjects');
    if (contentType === 'Mention') throw invalidArgument('the double knows plain comments only');
    const content = textArgument(given, 'content');
    if (sheet.comments.some((comment) => equal(comment.rect, rect)))
      throw itemAlreadyExists(`a comment on ${range.Address}`);
    const comment = new Comment(sheet, this.workbook.nextId('comment', '00C0'), rect, content);
    sheet.comments.push(comment);
    this.tell(EventType.commentAdded, 'CommentAdded', comment);
    return comment;
  }

  Indexer(id: unknown): Comment {
    const comment = this.GetItemOrNullObject(id);
    if (!comment) throw itemNotFound(`no comment ${String(id)}`);
    return comment;
  }

  GetItemAt(index: unknown): Comment {
    return this.Items[integerArgument(index, 'index', 0, this.Items.length - 1)]!;
  }

  GetItemByCell(cell: unknown): Comment {
    const range = this.cell(cell);
    const comment = range.sheet.comments.find(({ rect }) => equal(rect, range.rect));
    if (!comment) throw itemNotFound(`no comment on ${range.Address}`);
    return comment;
  }

  GetItemOrNullObject(id: unknown): Comment | null {
    return this.Items.find((comment) => comment.Id === id) ?? null;
  }

  private tell(type: number, name: string, comment: Comment): void {
    this.events.happened(type, [comment.sheet.Id, WORKBOOK], {
      type: name,
      worksheetId: comment.sheet.Id,
      commentDetails: [{ commentId: comment.Id, replyIds: [] }],
    });
  }

  /** One cell; by the workbook, an address says its sheet. */
  private cell(given: unknown): Range {
    const range = given instanceof Range ? given : this.addressed(String(given));
    if (!isOneCell(range.rect)) throw invalidArgument(`${range.Address} is more than one cell`);
    return range;
  }

  private addressed(address: string): Range {
    const { own } = splitAddress(address);
    const sheet = own === undefined ? this.sheet : this.workbook.findSheet(own);
    if (!sheet) throw invalidArgument(`${address} says no sheet`);
    return sheet.range(resolveAddress(address, sheet));
  }
}

declareEvents(CommentCollection, {
  AddedEvent: EventType.commentAdded,
  ChangedEvent: EventType.commentChanged,
  DeletedEvent: EventType.commentDeleted,
});

export class Comment extends HostObject {
  override readonly className = 'Comment';
  private isResolved = false;

  constructor(
    readonly sheet: Worksheet,
    private readonly id: string,
    public rect: Rect,
    private content: string,
  ) {
    super();
  }

  get Id(): string {
    return this.id;
  }

  get Content(): string {
    return this.content;
  }

  set Content(content: unknown) {
    this.content = textArgument(content, 'content');
  }

  get ContentType(): string {
    return 'Plain';
  }

  get AuthorName(): string {
    return this.sheet.events.actor === 'coauthor' ? 'Co-author' : 'User';
  }

  get AuthorEmail(): string {
    return '';
  }

  get Resolved(): boolean {
    return this.isResolved;
  }

  set Resolved(isResolved: boolean) {
    this.isResolved = isResolved;
  }

  GetLocation(): Range {
    return this.sheet.range(this.rect);
  }

  Delete(): void {
    this.sheet.comments.splice(this.sheet.comments.indexOf(this), 1);
  }

  move(shift: Shift): void {
    const rect = shiftRect(this.rect, shift);
    if (rect) this.rect = rect;
    else this.Delete();
  }
}
