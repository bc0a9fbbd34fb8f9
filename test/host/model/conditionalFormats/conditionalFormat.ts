import { HostObject } from '../../interpreter/hostObject';
import { invalidOperation, itemNotFound } from '../errors';
import type { Rect } from '../grid/rectangles';
import type { Range } from '../range';
import { integerArgument } from '../wireArguments';
import type { Worksheet } from '../worksheet';
import { mapTexts } from '../worksheet';
import type { Rule } from './rules';
import { ruleOf } from './rules';

/** Kinds of conditional formats that the double has. */
export const KINDS = ['CellValue', 'Custom', 'ColorScale', 'DataBar', 'IconSet', 'ContainsText'] as const;

/** The property under which each kind is found. */
const PROPERTIES: Readonly<Record<string, string>> = { ContainsText: 'TextComparison' };

/** A rule for the look of cells; kept, not applied. */
export class ConditionalFormat extends HostObject {
  override readonly className = 'ConditionalFormat';
  private stops = false;

  constructor(
    private readonly sheet: Worksheet,
    private readonly id: string,
    readonly kind: string,
    public rects: readonly Rect[],
    readonly facts: Map<string, unknown> = new Map(),
  ) {
    super();
  }

  get Id(): string {
    return this.id;
  }

  get Type(): string {
    return this.kind;
  }

  get Priority(): number {
    return this.sheet.conditionalFormats.indexOf(this);
  }

  set Priority(given: unknown) {
    const { conditionalFormats } = this.sheet;
    const priority = integerArgument(given, 'priority', 0, conditionalFormats.length - 1);
    conditionalFormats.splice(this.Priority, 1);
    conditionalFormats.splice(priority, 0, this);
  }

  get StopIfTrue(): boolean {
    return this.stops;
  }

  set StopIfTrue(stops: boolean) {
    this.stops = stops;
  }

  GetRange(): Range {
    const [only, second] = this.existing;
    if (!only || second) throw invalidOperation('the conditional format has several ranges');
    return this.sheet.range(only);
  }

  GetRangeOrNullObject(): Range | null {
    return this.rects.length === 1 ? this.GetRange() : null;
  }

  Delete(): void {
    this.sheet.assertUnprotected('take a conditional format away', 'AllowFormatCells');
    const { conditionalFormats } = this.sheet;
    conditionalFormats.splice(conditionalFormats.indexOf(this), 1);
  }

  rule(property: string): Rule {
    const rule = this.ruleOrNull(property);
    if (!rule) throw invalidOperation(`a conditional format of the type ${this.kind} has no ${property}`);
    return rule;
  }

  ruleOrNull(property: string): Rule | null {
    return (PROPERTIES[this.kind] ?? this.kind) === property ? ruleOf(this.kind, this.facts) : null;
  }

  move(follow: (rects: readonly Rect[]) => readonly Rect[]): void {
    this.rects = follow(this.rects);
  }

  mapFormulas(change: (formula: string) => string): void {
    for (const [name, value] of this.facts) this.facts.set(name, mapTexts(value, change));
  }

  copyTo(sheet: Worksheet): ConditionalFormat {
    const id = sheet.workbook.nextId('conditional format', '00CF');
    return new ConditionalFormat(sheet, id, this.kind, this.rects, new Map(this.facts));
  }

  private get existing(): readonly Rect[] {
    if (!this.sheet.conditionalFormats.includes(this))
      throw itemNotFound('the conditional format is no more');
    return this.rects;
  }
}

for (const kind of KINDS) {
  const property = PROPERTIES[kind] ?? kind;
  Object.defineProperty(ConditionalFormat.prototype, property, {
    configurable: true,
    get(this: ConditionalFormat): Rule {
      return this.rule(property);
    },
  });
  Object.defineProperty(ConditionalFormat.prototype, `${property}OrNullObject`, {
    configurable: true,
    get(this: ConditionalFormat): Rule | null {
      return this.ruleOrNull(property);
    },
  });
}
