import type { MergeReport } from '../core/report';
import type { WorkbookSpec } from './model';
import { campaignsSheet } from './sheets/campaignsSheet';
import { channelsSheet } from './sheets/channelsSheet';
import { dataSheets } from './sheets/dataSheets';
import { dictionarySheet } from './sheets/dictionarySheet';
import { issuesSheet } from './sheets/issuesSheet';
import { overviewSheet } from './sheets/overviewSheet';
import { reportContext } from './sheets/reportContext';
import { sourcesSheet } from './sheets/sourcesSheet';

/**
 * The whole report workbook: six sheets for people, then one data sheet a table.
 * Every figure is a native formula over the data tables, with its result computed here from the same rows.
 * `created` is the timestamp of the document; the data's own date by default, so that equal data give equal bytes.
 */
export function buildReportWorkbook(report: MergeReport, created?: string): WorkbookSpec {
  const context = reportContext(report);
  const overview = overviewSheet(context);
  return {
    language: report.language,
    title: context.words.sheets.workbookTitle,
    created: created ?? `${report.dataAsOf ?? '2000-01-01'}T00:00:00Z`,
    sheets: [
      overview.sheet,
      channelsSheet(context),
      campaignsSheet(context),
      sourcesSheet(context),
      issuesSheet(context),
      dictionarySheet(context),
      ...dataSheets(context),
    ],
    names: overview.names,
  };
}
