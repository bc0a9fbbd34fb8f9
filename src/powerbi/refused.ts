/** 0: done. 1: something needs a person. 2: nothing was done. */
export type ExitCode = 0 | 1 | 2;

/** A command that did not do what it was asked; the message is in the user’s language. */
export class PowerbiRefused extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = 2,
  ) {
    super(message);
  }
}
