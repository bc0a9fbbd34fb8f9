import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../src/core/report';
import { buildReportWorkbook } from '../../src/workbook/buildReportWorkbook';
import type { WorkbookSpec } from '../../src/workbook/model';
import { writeWorkbook } from '../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice } from '../helpers/libreOffice';
import { openXmlErrors } from '../helpers/openXml';
import { recalculatedAll } from '../helpers/recalculated';
import { inventedReport, inventedRows } from './sheets.fixture';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-sheets-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(language: Language): Promise<{ readonly spec: WorkbookSpec; readonly path: string }> {
  const report = inventedReport(language);
  const spec = buildReportWorkbook(report);
  const path = join(folder, `${language}.xlsx`);
  await writeWorkbook(spec, inventedRows(report), path);
  return { spec, path };
}

test('is a file without an error for the Open XML SDK', async () => {
  const { path } = await write('en');
  expect(await openXmlErrors(path)).toEqual([]);
});

describeWithLibreOffice('recalculated by LibreOffice', () => {
  test.each(['fr', 'en'] as const)('gives every stored result again in %s', async (language) => {
    const written = await write(language);
    const [result] = await recalculatedAll([written], join(folder, 'recalculated'));
    const { compared, different } = result!;
    expect(compared).toBeGreaterThan(500);
    expect(different).toEqual([]);
  });
});
