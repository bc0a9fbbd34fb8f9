import type { PrintSpec } from '../../workbook/model';
import type { Batch } from './batch';

const PAPERS = { A4: 'A4', A3: 'A3' } as const;

/** How a sheet prints. */
export async function writePage(
  batch: Batch,
  sheet: Excel.Worksheet,
  print: PrintSpec | undefined,
): Promise<void> {
  if (print === undefined) return;
  await batch.makeRoom(8);
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = PAPERS[print.paper ?? 'A4'];
  // As many pages tall as it takes.
  if (print.fitToWidth === true) page.zoom = { horizontalFitToPages: print.pagesWide ?? 1 };
  if (print.repeatRows !== undefined) page.setPrintTitleRows(`$${print.repeatRows.replace(':', ':$')}`);
  if (print.repeatColumns !== undefined)
    page.setPrintTitleColumns(`$${print.repeatColumns.replace(':', ':$')}`);
  if (print.area !== undefined)
    page.setPrintArea(print.area.includes(',') ? sheet.getRanges(print.area) : print.area);
}
