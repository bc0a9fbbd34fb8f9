import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type CellValue } from 'exceljs';
import type { Language } from '../../src/core/report';
import { buildReportWorkbook } from '../../src/workbook/buildReportWorkbook';
import type { WorkbookSpec } from '../../src/workbook/model';
import { writeWorkbook } from '../../src/writers/exceljs/writeWorkbook';
import { describeWithLibreOffice, recalculate } from '../helpers/libreOffice';
import { openXmlErrors } from '../helpers/openXml';
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
    const { spec, path } = await write(language);
    const recalculated = new Workbook();
    await recalculated.xlsx.readFile(await recalculate(path, join(folder, 'recalculated')));
    const different: string[] = [];
    let compared = 0;
    for (const sheet of spec.sheets) {
      if (sheet.kind !== 'rich') continue;
      for (const { at, formula, value } of sheet.cells) {
        if (formula === undefined) continue;
        compared += 1;
        const found = plain(recalculated.getWorksheet(sheet.name)?.getCell(at).value);
        const stored = typeof value === 'object' && value !== null ? Object.values(value)[0] : value;
        if (!isSame(stored, found))
          different.push(`${sheet.name}!${at} =${formula}: ${String(stored)}, not ${String(found)}`);
      }
    }
    expect(compared).toBeGreaterThan(500);
    expect(different).toEqual([]);
  });
});

function plain(value: CellValue | undefined): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object' || value === null) return value;
  // A formula whose result is 0 comes back without a result.
  if ('formula' in value) return plain(value.result ?? 0);
  return 'error' in value ? value.error : value;
}

/** Sums of the sheet are sums of binary fractions; ours are exact before they become one. */
function isSame(stored: unknown, found: unknown): boolean {
  if (typeof stored !== 'number' || typeof found !== 'number') return stored === found;
  return Math.abs(stored - found) <= 1e-9 * Math.max(1, Math.abs(stored));
}
