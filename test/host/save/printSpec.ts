import { columnLetters, formatRange } from '../../../src/workbook/address';
import type { PrintSpec } from '../../../src/workbook/model';
import type { PageLayout } from '../model/pageLayout';
import { record } from '../model/wireArguments';
import type { Lose } from './toWorkbookSpec';

/** How the sheet is printed, where anybody said it. */
export function printSpec(layout: PageLayout, lose: Lose): PrintSpec | undefined {
  const { area, titleRows, titleColumns } = layout;
  if (layout.facts.size === 0 && area.length === 0 && !titleRows && !titleColumns) return undefined;
  const paper = layout.readFact('PaperSize');
  if (paper !== 'A4' && paper !== 'A3') lose(`paper ${String(paper)}`);
  const pages = record(layout.readFact('Zoom'))['horizontalFitToPages'];
  return {
    orientation: layout.readFact('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper === 'A4' || paper === 'A3' ? { paper } : {}),
    ...(typeof pages === 'number' ? { fitToWidth: true, ...(pages > 1 ? { pagesWide: pages } : {}) } : {}),
    ...(titleRows ? { repeatRows: `${titleRows.top}:${titleRows.bottom}` } : {}),
    ...(titleColumns
      ? { repeatColumns: `${columnLetters(titleColumns.left)}:${columnLetters(titleColumns.right)}` }
      : {}),
    ...(area.length > 0 ? { area: area.map(formatRange).join(',') } : {}),
  };
}
