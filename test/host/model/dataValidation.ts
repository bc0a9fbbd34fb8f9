import { HostObject } from '../interpreter/hostObject';
import { invalidArgument } from './errors';
import { show } from './facts';
import type { Rect } from './grid/rectangles';
import { equal, intersect, subtract } from './grid/rectangles';
import { Range } from './range';
import { record } from './wireArguments';

/** What may be typed in a rectangle of cells. */
export interface Validation {
  readonly rect: Rect;
  /** `{list: {…}}`, `{date: {…}}`… as the add-in gave it, ranges replaced by their formulas. */
  readonly rule: object;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: boolean;
}

/** Kinds of rules, and the type that Excel says each is. */
const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** Longest list of values, separated by commas. */
const MAX_LIST = 255;

const ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const PROMPT = { message: '', showPrompt: true, title: '' };

/** The validation of a range; null where its cells have not all the same. */
export class DataValidation extends HostObject {
  override readonly className = 'DataValidation';

  constructor(private readonly range: Range) {
    super();
  }

  get Type(): string | null {
    const found = this.found();
    if (found === 'mixed') return 'Inconsistent';
    return found ? (TYPES[Object.keys(found.rule)[0] ?? ''] ?? 'None') : 'None';
  }

  get Rule(): unknown {
    const found = this.found();
    return found === 'mixed' ? null : (found?.rule ?? {});
  }

  set Rule(given: unknown) {
    const rule = checkRule(given);
    const found = this.found();
    const kept = found === 'mixed' ? undefined : found;
    this.replace({
      prompt: kept?.prompt ?? PROMPT,
      errorAlert: kept?.errorAlert ?? ALERT,
      ignoreBlanks: kept?.ignoreBlanks ?? true,
      rule,
    });
  }

  get Prompt(): unknown {
    return this.settled()?.prompt ?? null;
  }

  set Prompt(prompt: unknown) {
    this.change({ prompt });
  }

  get ErrorAlert(): unknown {
    return this.settled()?.errorAlert ?? null;
  }

  set ErrorAlert(errorAlert: unknown) {
    this.change({ errorAlert });
  }

  get IgnoreBlanks(): boolean | null {
    return this.settled()?.ignoreBlanks ?? null;
  }

  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }

  Clear(): void {
    this.range.sheet.assertUnprotected('take validations away');
    this.cut();
  }

  private found(): Validation | 'mixed' | undefined {
    const here = this.range.sheet.validations.filter(({ rect }) => intersect(rect, this.range.rect));
    if (here.length === 0) return undefined;
    const rest = here.reduce<readonly Rect[]>(
      (left, { rect }) => left.flatMap((one) => subtract(one, rect)),
      [this.range.rect],
    );
    return here.length === 1 && rest.length === 0 ? here[0] : 'mixed';
  }

  private settled(): Validation | undefined {
    const found = this.found();
    return found === 'mixed' ? undefined : found;
  }

  private change(settings: Partial<Validation>): void {
    const found = this.found();
    if (found === 'mixed') throw invalidArgument('the cells have not all the same validation');
    this.replace({ rule: {}, prompt: PROMPT, errorAlert: ALERT, ignoreBlanks: true, ...found, ...settings });
  }

  private replace(validation: Omit<Validation, 'rect'>): void {
    const { sheet, rect } = this.range;
    sheet.assertUnprotected('set validations');
    this.cut();
    sheet.validations = [...sheet.validations, { ...validation, rect }];
  }

  private cut(): void {
    const { sheet, rect } = this.range;
    sheet.validations = sheet.validations.flatMap((one) =>
      equal(one.rect, rect) ? [] : subtract(one.rect, rect).map((left) => ({ ...one, rect: left })),
    );
  }
}

function checkRule(given: unknown): object {
  const rule = Object.fromEntries(Object.entries(record(given)).filter(([, value]) => value != null));
  const [kind, ...others] = Object.keys(rule);
  if (kind === undefined || others.length > 0 || !(kind in TYPES))
    throw invalidArgument(`a validation has one rule, not ${show(given)}`);
  const settings = Object.fromEntries(
    Object.entries(record(rule[kind])).map(([name, value]) => [
      name,
      value instanceof Range ? `=${value.Address}` : value,
    ]),
  );
  if (kind === 'list') {
    const { source } = settings;
    if (typeof source !== 'string' || source === '') throw invalidArgument('a list has a source');
    if (!source.startsWith('=') && source.length > MAX_LIST)
      throw invalidArgument(`a list of ${source.length} characters; the limit is ${MAX_LIST}`);
  } else if (kind === 'custom') {
    if (typeof settings['formula'] !== 'string') throw invalidArgument('a custom rule has a formula');
  } else {
    if (settings['formula1'] === undefined) throw invalidArgument(`${kind} has no formula1`);
    if (!OPERATORS.includes(String(settings['operator'])))
      throw invalidArgument(`${kind} has no operator ${show(settings['operator'])}`);
    if (String(settings['operator']).endsWith('etween') && settings['formula2'] === undefined)
      throw invalidArgument(`${kind} has no formula2`);
  }
  return { [kind]: settings };
}
