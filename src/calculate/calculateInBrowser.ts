import type { WorkbookSpec } from '../workbook/model';
import { calculateSpec, type Engine } from './calculateSpec';

/**
 * In browsers: what `calculateWorkbook` does in Node. The engine, two megabytes, is fetched from where the page comes from,
 * the first time that a formula without a result is met; a fetch that failed is tried again at the next call.
 */
export const calculateInBrowser = (spec: WorkbookSpec): Promise<WorkbookSpec> =>
  calculateSpec(spec, loadEngine);

let engine: Promise<Engine> | undefined;

function loadEngine(): Promise<Engine> {
  engine ??= import('@ironcalc/wasm').then(async (module) => {
    await module.default();
    return module;
  });
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}
