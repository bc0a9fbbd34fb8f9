import { mkdirSync } from 'node:fs';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { calculateWorkbook } from '../../../src/calculate/calculateWorkbook';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { SAMPLE_PLAN } from './samplePlan';
it('writes', async () => {
  const spec = await calculateWorkbook(buildPlanWorkbook(SAMPLE_PLAN));
  mkdirSync('out', { recursive: true });
  await writeWorkbook(spec, {}, 'out/plan-sample.xlsx');
});
