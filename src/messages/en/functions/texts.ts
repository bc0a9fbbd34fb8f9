/** The help of one function: what it does, and for each argument its name and what to put there. */
export interface FunctionText {
  readonly description: string;
  readonly parameters: Readonly<Record<string, readonly [name: string, description: string]>>;
}

/** English help is written beside each function and taken from there; only translations stand in the messages. */
export const texts: Readonly<Record<string, FunctionText>> = {};
