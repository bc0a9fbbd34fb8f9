import type { Plan } from '../../src/core/plan/plan';
import type { WorkbookSpec } from '../../src/workbook/model';
import { buildPlanWorkbook } from '../../src/workbook/plan/buildPlanWorkbook';
import { regenerate } from '../../src/workbook/regenerate/regenerate';
import type { Regeneration } from '../../src/workbook/regenerate/regeneration';
import { GENERATED_NAMESPACE, unpackGenerated } from '../../src/writers/generated';
import { applyRegeneration, type Applied } from '../../src/writers/officejs/applyRegeneration';
import { officejsCapabilities } from '../../src/writers/officejs/capabilities';
import { readOpenWorkbook, UNDO_NAMESPACE } from '../../src/writers/officejs/readOpenWorkbook';
import type { OpenWorkbook } from '../host/node/openWorkbook';
import { toWorkbookSpec } from '../host/save/toWorkbookSpec';
import { calculatedOnce } from './calculatedOnce';

export const capabilities = officejsCapabilities((_set, version) => Number(version.split('.')[1]) <= 15);

/** What the workbook that is open lacks to be this plan’s. */
export async function compared(excel: OpenWorkbook, next: WorkbookSpec): Promise<Regeneration> {
  const now = await excel.run((context) => readOpenWorkbook(context));
  return regenerate(unpackGenerated(now.parts[GENERATED_NAMESPACE] ?? ''), now, next);
}

/** Brings the workbook that is open up to date with a spec. */
export async function generate(excel: OpenWorkbook, next: WorkbookSpec): Promise<Regeneration & Applied> {
  const regeneration = await compared(excel, next);
  return {
    ...regeneration,
    ...(await excel.run((context) => applyRegeneration(context, regeneration, { capabilities }))),
  };
}

/** A plan as its first generation writes it. */
export const firstSpec = (plan: Plan): Promise<WorkbookSpec> => calculatedOnce(buildPlanWorkbook(plan));

/** What an empty cell is anyway, said or not. */
const PLAIN: Readonly<Record<string, unknown>> = {
  bold: false,
  italic: false,
  fontSize: 11,
  color: '000000',
  wrap: false,
  indent: 0,
  verticalAlign: 'bottom',
  locked: true,
};

/** Everything that the workbook holds, to be compared. */
export function everything(excel: OpenWorkbook): unknown {
  const { spec } = toWorkbookSpec(excel.workbook);
  // What takes a generation back is used up by it.
  const parts = excel.workbook.CustomXmlParts.Items.map((part) => part.GetXml()).filter(
    (xml) => !xml.includes(UNDO_NAMESPACE),
  );
  const { [UNDO_NAMESPACE]: _undo, ...kept } = spec.parts ?? {};
  const plain: unknown = JSON.parse(JSON.stringify({ ...spec, parts: kept }), (key, value: unknown) =>
    key === 'cells' ? (value as readonly object[]).filter(isFilled) : withoutPlain(value),
  );
  return {
    spec: plain,
    parts,
    protections: excel.workbook.sheets.map((sheet) => sheet.Protection.Protected),
  };
}

/** An empty cell that looks like any other is none. */
function isFilled(cell: object): boolean {
  return Object.keys(cell).some((name) => name !== 'at');
}

function withoutPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { style, ...rest } = value as { readonly style?: Readonly<Record<string, unknown>> };
  if (typeof style !== 'object') return value;
  const said = Object.entries(style).filter(([name, each]) => PLAIN[name] !== each);
  return said.length === 0 ? rest : { ...rest, style: Object.fromEntries(said) };
}
