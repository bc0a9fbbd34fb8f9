import type { ConditionalFormatSpec, RichSheetSpec, WorkbookSpec } from '../workbook/model';
import type { WorkbookProblem } from '../workbook/validate';

/** What a writer can put into its host; whatever of a spec it cannot is reported before anything is written. */
export interface WriterCapabilities {
  /** Functions that no formula may call, in upper case. */
  readonly unsupportedFunctions: ReadonlySet<string>;
  /** `[@column]` without the table's name in front. */
  readonly impliedTable: boolean;
  /** A second axis in charts other than a combo. */
  readonly secondaryAxisEverywhere: boolean;
  /** Notes on cells; without them they are told as warnings, for no figure is lost. */
  readonly notes: boolean;
  /** Characters of the longest text that can be kept as a custom XML part. */
  readonly longestPart: number;
}

/** The functions a formula calls, in upper case; text in quotes and table brackets are passed over. */
export function calledFunctions(formula: string): readonly string[] {
  const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;
  return [...formula.matchAll(tokens)].flatMap((match) =>
    match[1] === undefined ? [] : [match[1].toUpperCase()],
  );
}

/** What of the spec a writer with these capabilities would lose, as problems for the person who builds workbooks. */
export function findUnsupported(
  spec: WorkbookSpec,
  capabilities: WriterCapabilities,
): readonly WorkbookProblem[] {
  return [
    ...spec.sheets.flatMap((sheet) => (sheet.kind === 'rich' ? ofSheet(sheet, capabilities) : [])),
    ...Object.entries(spec.parts ?? {})
      .filter(([, text]) => text.length > capabilities.longestPart)
      .map(([namespace, text]): WorkbookProblem => ({
        code: 'writer-unsupported',
        severity: 'error',
        at: {},
        params: { feature: `part ${namespace} of ${text.length} characters` },
      })),
  ];
}

function ofSheet(sheet: RichSheetSpec, capabilities: WriterCapabilities): readonly WorkbookProblem[] {
  const problem = (feature: string, cell?: string): WorkbookProblem => ({
    code: 'writer-unsupported',
    severity: 'error',
    at: cell === undefined ? { sheet: sheet.name } : { sheet: sheet.name, cell },
    params: { feature },
  });
  const inFormula = (formula: string, cell?: string): readonly WorkbookProblem[] => [
    ...calledFunctions(formula)
      .filter((name) => capabilities.unsupportedFunctions.has(name))
      .map((name) => problem(`${name}()`, cell)),
    ...(!capabilities.impliedTable && /(?<![A-Za-z0-9_])\[@/.test(formula)
      ? [problem('[@column] without its table', cell)]
      : []),
  ];
  return [
    ...sheet.cells.flatMap((cell) => (cell.formula === undefined ? [] : inFormula(cell.formula, cell.at))),
    ...sheet.cells
      .filter(({ note }) => note !== undefined && !capabilities.notes)
      .map(({ at }): WorkbookProblem => ({ ...problem('note', at), severity: 'warning' })),
    ...(sheet.conditionalFormats ?? []).flatMap((format) => [
      ...(format.kind === 'expression' ? inFormula(format.formula) : []),
      ...unusedStyle(format).map((feature) => problem(feature)),
    ]),
    ...(sheet.validations ?? []).flatMap((validation) =>
      validation.formulae.flatMap((formula) => inFormula(formula)),
    ),
    ...(sheet.charts ?? [])
      .filter(
        ({ kind, series }) =>
          !capabilities.secondaryAxisEverywhere && kind !== 'combo' && series.some((one) => one.secondary),
      )
      .map((chart) => problem(`second axis in a ${chart.kind} chart`, chart.from)),
  ];
}

// Excel itself has these for whole cells only, in every version.
const CELLS_ONLY = ['fontSize', 'align', 'verticalAlign', 'wrap', 'indent', 'locked'] as const;

function unusedStyle(format: ConditionalFormatSpec): readonly string[] {
  if (format.kind !== 'expression') return [];
  const { style } = format;
  return [
    ...CELLS_ONLY.filter((name) => style[name] !== undefined).map(
      (name) => `${name} in a conditional format`,
    ),
    ...(Object.values(style.border ?? {}).includes('medium')
      ? ['medium border in a conditional format']
      : []),
  ];
}
