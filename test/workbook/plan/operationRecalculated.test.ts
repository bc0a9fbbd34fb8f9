import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice } from '../../helpers/libreOffice';
import { openXmlErrors } from '../../helpers/openXml';
import { recalculatedAll } from '../../helpers/recalculated';
import { OPERATION_PLAN, OPERATION_SHEETS } from './operationPlan';
import { calculatedPlan, type PlanReader } from './sheetReader';

const LANGUAGES = ['fr', 'en'] as const;
let folder: string;
let written: readonly { readonly spec: PlanReader['spec']; readonly path: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-operation-'));
  written = await Promise.all(
    LANGUAGES.map(async (language) => {
      const { spec } = await calculatedPlan({ ...OPERATION_PLAN, language }, OPERATION_SHEETS);
      const path = join(folder, `${language}.xlsx`);
      await writeWorkbook(spec, {}, path);
      return { spec, path };
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('are in a file without an error for the Open XML SDK', async () => {
  for (const { path } of written) expect(await openXmlErrors(path)).toEqual([]);
});

describeWithLibreOffice('recalculated by LibreOffice', () => {
  test('give every stored result again, in both languages, without an error', async () => {
    for (const result of await recalculatedAll(written, join(folder, 'recalculated'))) {
      expect(result.errors).toEqual([]);
      expect(result.different).toEqual([]);
      expect(result.compared).toBeGreaterThan(500);
    }
  });
});
