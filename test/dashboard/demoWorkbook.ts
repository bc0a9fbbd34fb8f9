import { join } from 'node:path';
import { createScratch, type Scratch } from '../helpers/cli';

/** The workbook of the demo, with its tables as Parquet files beside it; `remove` deletes them. */
export interface DemoWorkbook {
  readonly scratch: Scratch;
  readonly workbook: string;
  readonly parquet: string;
}

const SAMPLES = join(__dirname, '../../samples');
const PLAN = ['--plan', 'lancement-produit', '--start', '2026-01-01', '--launch', '2026-09-15'];

/** Merges the samples with a plan, as `npm run demo` does. */
export async function demoWorkbook(): Promise<DemoWorkbook> {
  const scratch = createScratch();
  const [workbook, parquet] = [scratch.path('marketing.xlsx'), scratch.path('parquet')];
  const options = [...PLAN, '--today', '2026-10-31', '--lang', 'fr', '--parquet', parquet];
  const run = await scratch.jalon(['merge', SAMPLES, '--out', workbook, ...options]);
  if (run.code !== 1) throw new Error(`the demo ended with ${run.code}: ${run.stderr}`);
  return { scratch, workbook, parquet };
}
