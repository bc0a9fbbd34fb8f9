import { HostError } from '../interpreter/hostObject';

/** The errors of Excel that the model answers: Excel's code and sentence, then what the double means by it. */

const error =
  (code: string, sentence: string, status: number) =>
  (detail: string): HostError =>
    new HostError(code, `${sentence} (${detail})`, status);

export const invalidArgument = error(
  'InvalidArgument',
  'The argument is invalid or missing or has an incorrect format.',
  400,
);
export const itemNotFound = error('ItemNotFound', "The requested resource doesn't exist.", 404);
export const itemAlreadyExists = error(
  'ItemAlreadyExists',
  'The resource being created already exists.',
  409,
);
export const accessDenied = error('AccessDenied', 'You cannot perform the requested operation.', 403);
export const invalidOperation = error(
  'InvalidOperation',
  'The operation attempted is invalid on the object.',
  400,
);
export const invalidReference = error(
  'InvalidReference',
  'This reference is not valid for the current operation.',
  400,
);
export const insertDeleteConflict = error(
  'InsertDeleteConflict',
  'The insert or delete operation attempted resulted in a conflict.',
  409,
);
export const nonBlankCellOffSheet = error(
  'NonBlankCellOffSheet',
  "Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  400,
);
export const cellsExceedLimit = error(
  'OperationCellsExceedLimit',
  'The attempted operation affects more than the limit of cells.',
  400,
);
