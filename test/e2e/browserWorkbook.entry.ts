/** What a page does to offer a workbook without Excel; bundled by the test beside it as the pane is. */
import { calculateInBrowser } from '../../src/calculate/calculateInBrowser';
import type { WorkbookSpec } from '../../src/workbook/model';
import { workbookBytes } from '../../src/writers/exceljs/workbookBytes';

async function make(spec: WorkbookSpec): Promise<readonly string[]> {
  const before = fetchedWasm();
  const bytes = await workbookBytes(await calculateInBrowser(spec));
  let text = '';
  for (let at = 0; at < bytes.length; at += 1 << 15)
    text += String.fromCharCode(...bytes.subarray(at, at + (1 << 15)));
  return [btoa(text), String(before), String(fetchedWasm())];
}

const fetchedWasm = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length;

Object.assign(globalThis, { make });
