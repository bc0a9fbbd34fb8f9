import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WorkbookSpec } from '../workbook/model';
import { calculateSpec, type Engine } from './calculateSpec';

/**
 * In Node: the workbook with the result of every formula that has none yet, so that it shows the right figures where nothing
 * recalculates. `calculateSpec` says what it does with others. Throws when the engine does not know a function.
 */
export const calculateWorkbook = (spec: WorkbookSpec): Promise<WorkbookSpec> =>
  calculateSpec(spec, loadEngine);

let engine: Promise<Engine> | undefined;

function loadEngine(): Promise<Engine> {
  engine ??= import('@ironcalc/wasm').then((module) => {
    const path = createRequire(__filename).resolve('@ironcalc/wasm/wasm_bg.wasm');
    module.initSync({ module: readFileSync(path) });
    return module;
  });
  return engine;
}
