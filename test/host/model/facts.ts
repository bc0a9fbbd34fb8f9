import { HostObject } from '../interpreter/hostObject';
import { invalidArgument } from './errors';

/** What a property takes: the value to keep, or an error of Excel. */
export type Check = (value: unknown, name: string) => unknown;

/** An object whose properties are plain facts, kept somewhere: on cells, on a chart, on a rule. */
export abstract class FactHolder extends HostObject {
  abstract readFact(name: string): unknown;
  abstract writeFact(name: string, value: unknown): void;
}

/** A fact holder with a record of its own. */
export abstract class RecordHolder extends FactHolder {
  constructor(readonly facts: Map<string, unknown> = new Map()) {
    super();
  }

  readFact(name: string): unknown {
    return this.facts.get(name) ?? null;
  }

  writeFact(name: string, value: unknown): void {
    this.facts.set(name, value);
  }
}

/** Facts under a path of somebody else's record: `Title.Format.Font.` and then the name. */
export abstract class PathHolder extends RecordHolder {
  constructor(
    facts: Map<string, unknown>,
    readonly path: string,
  ) {
    super(facts);
  }

  override readFact(name: string): unknown {
    return super.readFact(`${this.path}${name}`);
  }

  override writeFact(name: string, value: unknown): void {
    super.writeFact(`${this.path}${name}`, value);
  }

  Clear(): void {
    for (const name of [...this.facts.keys()]) if (name.startsWith(this.path)) this.facts.delete(name);
  }
}

/** Gives a class properties by their wire names, each with what it takes. */
export function declareFacts(
  holder: { readonly prototype: FactHolder },
  checks: Readonly<Record<string, Check>>,
): void {
  for (const [name, check] of Object.entries(checks)) {
    Object.defineProperty(holder.prototype, name, {
      configurable: true,
      get(this: FactHolder): unknown {
        return this.readFact(name);
      },
      set(this: FactHolder, value: unknown) {
        this.writeFact(name, check(value, name));
      },
    });
  }
}

export const anything: Check = (value) => value;

export const bool: Check = (value, name) => {
  if (typeof value !== 'boolean') throw invalidArgument(`${name} takes true or false, not ${show(value)}`);
  return value;
};

export const text: Check = (value, name) => {
  if (typeof value !== 'string') throw invalidArgument(`${name} takes text, not ${show(value)}`);
  return value;
};

export const number =
  (least = -Infinity, most = Infinity): Check =>
  (value, name) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most) {
      throw invalidArgument(`${name} takes a number from ${least} to ${most}, not ${show(value)}`);
    }
    return value;
  };

export const oneOf =
  (...words: readonly string[]): Check =>
  (value, name) => {
    const known = words.find((word) => word.toLowerCase() === String(value).toLowerCase());
    if (known === undefined) throw invalidArgument(`${name} has no ${show(value)}`);
    return known;
  };

/** Names of colours that Excel takes besides `#RRGGBB`; there are more, none is needed. */
const COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** `#RRGGBB` in capitals, as Excel gives it back; '' where a colour may be absent. */
export const colour: Check = (value, name) => {
  const given = typeof value === 'string' ? (COLOURS[value.toLowerCase()] ?? value) : '';
  if (value === '') return '';
  const match = /^#?([0-9a-f]{6})$/i.exec(given);
  if (!match) throw invalidArgument(`${name} has no colour ${show(value)}`);
  return `#${match[1]!.toUpperCase()}`;
};

export const show = (value: unknown): string => JSON.stringify(value) ?? 'undefined';
