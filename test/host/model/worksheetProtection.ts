import { HostObject } from '../interpreter/hostObject';
import { accessDenied, invalidArgument, invalidOperation } from './errors';
import { EventType, WORKBOOK } from './events';
import { record } from './wireArguments';
import type { Worksheet } from './worksheet';

/** What a protected sheet lets people do all the same; by default none of it, but selecting cells. */
const OPTIONS = [
  'AllowAutoFilter',
  'AllowDeleteColumns',
  'AllowDeleteRows',
  'AllowEditObjects',
  'AllowEditScenarios',
  'AllowFormatCells',
  'AllowFormatColumns',
  'AllowFormatRows',
  'AllowInsertColumns',
  'AllowInsertHyperlinks',
  'AllowInsertRows',
  'AllowPivotTables',
  'AllowSort',
];

export class WorksheetProtection extends HostObject {
  override readonly className = 'WorksheetProtection';
  private password: string | null | undefined;
  private options: Readonly<Record<string, unknown>> = {};

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get Protected(): boolean {
    return this.password !== undefined;
  }

  get Options(): unknown {
    const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    return Object.fromEntries([
      ...OPTIONS.map((name) => [camel(name), this.allows(name)]),
      ['selectionMode', this.options['selectionMode'] ?? 'Normal'],
    ]);
  }

  Protect(options: unknown, password: unknown): void {
    if (this.Protected) throw invalidOperation(`the sheet ${this.sheet.Name} is protected already`);
    const given = record(options);
    const odd = Object.keys(given).find(
      (name) =>
        name !== 'selectionMode' && !OPTIONS.some((known) => known.toLowerCase() === name.toLowerCase()),
    );
    if (odd !== undefined) throw invalidArgument(`protection has no option ${odd}`);
    this.options = given;
    this.password = typeof password === 'string' && password !== '' ? password : null;
    this.tell();
  }

  Unprotect(password: unknown): void {
    if (this.password !== undefined && this.password !== null && this.password !== password)
      throw accessDenied(`another password protects the sheet ${this.sheet.Name}`);
    const wasProtected = this.Protected;
    this.password = undefined;
    if (wasProtected) this.tell();
  }

  allows(option: string): boolean {
    return Object.entries(this.options).some(
      ([name, isAllowed]) => name.toLowerCase() === option.toLowerCase() && isAllowed === true,
    );
  }

  get secret(): string | undefined {
    return this.password ?? undefined;
  }

  private tell(): void {
    this.sheet.events.happened(EventType.protectionChanged, [this.sheet.Id, WORKBOOK], {
      type: 'WorksheetProtectionChanged',
      isProtected: this.Protected,
      worksheetId: this.sheet.Id,
    });
  }
}
