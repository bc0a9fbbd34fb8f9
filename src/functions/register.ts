import type { Language } from '../core/report';
import { CellError } from './cells/cellError';
import { checkWorkbook } from './checkWorkbook';
import { FUNCTIONS } from './index';
import { currentLanguage, setLanguage } from './language';
import { toExcelError } from './toExcelError';

type CellFunction = (...args: never[]) => unknown;

/** Gives Excel every function, with its errors in words, and what buttons of the ribbon do; the webpack entry of the functions. */
function register(): void {
  for (const [id, run] of Object.entries<CellFunction>(FUNCTIONS))
    CustomFunctions.associate(id, (...args: unknown[]) => forExcel(id, run, args));
  void Office.onReady(() => {
    setLanguage(languageOf(Office.context.displayLanguage));
    Office.actions.associate(
      'checkWorkbook',
      (event: Office.AddinCommands.Event) => void checkWorkbook(event),
    );
  });
}

/** Excel hands the invocation over as one more argument, which no function takes. */
function forExcel(id: string, run: CellFunction, args: readonly unknown[]): unknown {
  try {
    const result = run(...(args as never[]));
    return Array.isArray(result) ? result.map((row) => errorsIn(id, row)) : result;
  } catch (error) {
    throw toExcelError(id, error, currentLanguage());
  }
}

function errorsIn(id: string, row: unknown): unknown {
  if (!Array.isArray(row)) return row;
  return row.map((cell: unknown) =>
    cell instanceof CellError ? toExcelError(id, cell, currentLanguage()) : cell,
  );
}

/** French menus, French answers; every other language is answered in English. */
function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || displayLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

// The pane also opens in an ordinary browser, where there are no cells to calculate.
if (typeof CustomFunctions !== 'undefined') register();
