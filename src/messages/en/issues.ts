import type { Issue, IssueCode } from '../../core/issue';
import { issueWords, type IssueGrammar, type IssueWords } from '../issueWords';
import { connectors, measures } from './labels';
import { levels, reports } from './reports';

const GRAMMAR: IssueGrammar = {
  language: 'en',
  notStated: '(not stated)',
  several: (plural) => `several ${plural}`,
  quote: (value) => `“${value}”`,
  line: (line) => `line ${line}`,
  column: (column) => `column “${column}”`,
  thisFile: 'this file',
  measures,
};

/** Sheets of the platforms' own editors look like reports and are not. */
const NOT_A_REPORT: Readonly<Record<string, string>> = {
  editor: 'an export of a campaign editor',
  'bulk-sheet': 'a bulk-edit sheet',
  settings: 'a list of settings',
  template: 'an empty template',
};

const sentence = (write: (words: IssueWords, issue: Issue) => string) => (issue: Issue) =>
  write(issueWords(issue, GRAMMAR), issue);

/** What follows from a value that cannot be read: an error keeps its row out, anything less leaves the cell empty. */
const rowOrCell = (issue: Issue): string =>
  issue.severity === 'error' ? 'The row was not loaded.' : 'The cell was left empty, not set to 0.';

/** One sentence or more for each issue: what is wrong, the value, where, and the way out. */
export const issues: Readonly<Record<IssueCode, (issue: Issue) => string>> = {
  'file-unreadable': sentence((w) =>
    w.at(
      `The file cannot be read (${w.text('reason')}). Export it again from the platform and replace this copy.`,
    ),
  ),
  'file-empty': sentence((w) =>
    w.at('The file is empty. Export it again, or remove it if nothing was expected.'),
  ),
  'file-without-rows': sentence((w) =>
    w.at(
      'The file has headers but no row of data. If there was activity in this period, check the dates and filters of the export and run it again.',
    ),
  ),
  'file-binary': sentence((w) =>
    w.at(
      `The content is not a table (${w.text('kind')}). Export the report as CSV, TSV or Excel (.xlsx) and replace this file.`,
    ),
  ),
  'file-truncated': sentence((w) =>
    w.at(
      `The file stops in the middle of line ${w.number('line')}, as an interrupted download does. The complete rows were loaded; export the file again to get the rest.`,
    ),
  ),
  'file-line-too-long': sentence((w) =>
    w.at(
      `The line exceeds ${w.number('limit')} characters, most often because a quotation mark is never closed. Export the file again, or correct that line.`,
    ),
  ),
  'file-too-large-unpacked': sentence((w) =>
    w.at(
      `The file unpacks to ${w.bytes('size')}; the limit is ${w.bytes('limit')}. Split the export by month, or save it as CSV.`,
    ),
  ),
  'file-not-a-report': sentence((w, issue) => {
    const kind = w.text('kind');
    if (kind === 'own-workbook')
      return w.at(
        'The workbook was written by Jalon itself; it was left out, because reading it would count everything a second time. Nothing to do, but it is better kept in another folder.',
      );
    const what = NOT_A_REPORT[kind] ?? `something else than a report (${kind})`;
    return w.at(
      issue.severity === 'info'
        ? `The file is ${what} that comes with an export and holds no results. Nothing to do.`
        : `The file is ${what}, which holds no results. Export a performance report from the platform's reports page instead.`,
    );
  }),
  'file-unrecognised': sentence((w) => {
    if (!w.has('nearest')) {
      const columns = w.has('columns') ? ` (columns: ${w.text('columns')})` : '';
      return w.at(
        `The file is not an export that Jalon reads${columns}. The command “jalon connectors” lists the exports it knows.`,
      );
    }
    const columns = w.has('columns') ? ` (${w.text('columns')})` : '';
    const missing = w.has('missing') ? ` (columns missing: ${w.text('missing')})` : '';
    return w.at(
      `No known report has these columns${columns}. The nearest known export is “${connectors[w.text('nearest')] ?? w.text('nearest')}”${missing}. Add the missing columns to the export; the command “jalon connectors” lists the exports it knows.`,
    );
  }),
  'file-duplicate': sentence((w) =>
    w.at(
      `The content is the same as that of ${w.quoted('other')}, so it was counted once. Remove one of the two files.`,
    ),
  ),
  'header-repaired': sentence((w) =>
    w.at(
      `The header ${w.quoted('column')} had damaged letters and was read as ${w.quoted('repaired')}. Save the file as UTF-8 to avoid it.`,
    ),
  ),
  'header-duplicated': sentence((w) =>
    w.at(
      `The header ${w.quoted('column')} appears in ${w.counted('count', 'column', 'columns')}; only the first one was read. Rename the others if they hold something else.`,
    ),
  ),
  'columns-not-loaded': sentence((w) =>
    w.at(
      `No table has a place for ${w.counted('count', 'column', 'columns')}, left in the file (${w.text('columns')}). Nothing to do unless you need them.`,
    ),
  ),
  'column-missing': sentence((w) =>
    w.at(
      `The report “${reports[w.text('report')] ?? w.text('report')}” lacks columns (${w.text('columns')}). The measures that need them stay empty; add these columns to the export.`,
    ),
  ),
  'tables-not-loaded': sentence((w) =>
    w.at(
      `The file also holds ${w.counted('count', 'table', 'tables')} that no known report describes${w.has('names') ? ` (${w.text('names')})` : ''}; nothing of it was loaded. Export it as a file of its own if you need it.`,
    ),
  ),
  'period-unknown': sentence((w) =>
    w.at(
      'Nothing in the file says which period it covers. Add the day to the columns of the export, or keep the report header with its dates.',
    ),
  ),
  'currency-unknown': sentence((w) =>
    w.at(
      w.has('currency')
        ? `The file does not say in which currency its amounts are; they were read as ${w.text('currency')}. If that is wrong, give its currency in the settings or add that column to the export.`
        : 'The file does not say in which currency its amounts are, so they count as amounts in the reporting currency. If that is wrong, give its currency in the settings or add that column to the export.',
    ),
  ),
  'currency-without-rate': sentence((w) =>
    w.at(
      `There is no rate from ${w.text('currency')} to ${w.text('to')}, so ${w.money('amount')} stay out of the totals in ${w.text('to')}. Add this rate to the settings and run again.`,
    ),
  ),
  'currency-mixed': sentence((w) =>
    w.at(
      `The file holds amounts in several currencies: ${w.text('currencies')}. Each amount keeps its own currency and only converted amounts are added up; check that every currency has a rate.`,
    ),
  ),
  'number-ambiguous': sentence((w) =>
    w.at(
      `${w.quoted('value')} can be read as a thousand or as a decimal, and nothing in the file decides for ${w.counted('count', 'value', 'values')} of this column; they were not loaded rather than guessed. Export with two decimals, or with more rows.`,
    ),
  ),
  'number-unreadable': sentence((w, issue) =>
    w.at(
      `${w.quoted('value')} is not a number. ${rowOrCell(issue)} Correct the value in the file and run again.`,
    ),
  ),
  'date-ambiguous': sentence((w) =>
    w.at(
      `${w.quoted('value')} can be read day first or month first, and nothing in the file decides for ${w.counted('count', 'date', 'dates')} of this column; they were not loaded rather than guessed. Give the order in the settings (dateOrder), or export dates as YYYY-MM-DD.`,
    ),
  ),
  'date-unreadable': sentence((w, issue) =>
    w.at(`${w.quoted('value')} is not a date. ${rowOrCell(issue)} Write it as YYYY-MM-DD and run again.`),
  ),
  'row-too-short': sentence((w) =>
    w.at(
      `The row has ${w.counted('found', 'value', 'values')} where the header announces ${w.number('expected')}, so it was not loaded. Look for a line break inside a text, or export again.`,
    ),
  ),
  'row-too-long': sentence((w) =>
    w.at(
      `The row has ${w.counted('found', 'value', 'values')} where the header announces ${w.number('expected')}, so it was not loaded. Look for a separator inside a text without quotation marks.`,
    ),
  ),
  'total-differs': sentence((w) =>
    w.at(
      `The file states a total of ${w.money('stated')} for ${w.measure}, and the rows loaded add up to ${w.money('loaded')}: a difference of ${w.money('difference')}. Export the file again and compare it with the platform before using this figure.`,
    ),
  ),
  'total-not-listed': sentence((w) =>
    w.at(
      `The line ${w.quoted('label')} states ${w.money('amount')} for ${w.measure} that no row of the file details. That part is not in the tables; export with all rows to get it.`,
    ),
  ),
  'overlap-resolved': sentence((w) =>
    w.at(
      `This file and ${w.quoted('other')} both cover ${w.date('start')} to ${w.date('end')}. So that nothing counts twice, ${w.counted('rows', 'row', 'rows')} of this file stood aside for those of ${w.quoted('other')}. Nothing to do if that file is complete.`,
    ),
  ),
  'overlap-undated': sentence((w) =>
    w.at(
      `This file and ${w.quoted('other')} tell the same thing, and at least one of them does not say for which days. So that nothing counts twice, ${w.counted('rows', 'row', 'rows')} of this file stood aside. If they are about two sites or two periods, put each with its dated file in a folder of its own.`,
    ),
  ),
  'overlap-kept-both': sentence((w) =>
    w.at(
      `${w.quoted('other')} is newer and covers the same days without these campaigns (${w.text('campaigns')}), so their rows of this file were kept. Check that they were not renamed: the same spend would count twice.`,
    ),
  ),
  'period-overlap': sentence((w) =>
    w.at(
      `From ${w.date('start')} to ${w.date('end')}, this file and ${w.quoted('other')} tell the same results over days that overlap. So that nothing counts twice, ${w.counted('rows', 'row', 'rows')} of this file stood aside. Exports by day keep the most detail.`,
    ),
  ),
  'level-left-out': sentence((w) =>
    w.at(
      `The file details by ${levels[w.text('level')] ?? w.text('level')} the same spend as ${w.quoted('other')}, so ${w.counted('rows', 'row', 'rows')} stood aside and the spend counts once. Compare the totals of the two files if you doubt which is complete.`,
    ),
  ),
  'spend-without-lead': sentence((w) =>
    w.at(
      `${w.counted('count', 'campaign', 'campaigns')} spent ${w.money('amount')} without any lead in the CRM (${w.text('names')}). Check their utm_campaign tags, then their results.`,
    ),
  ),
  'lead-without-campaign': sentence((w) =>
    w.at(
      `${w.counted('count', 'campaign named in the CRM is', 'campaigns named in the CRM are')} unknown to every platform (${w.text('names')}). Correct the utm_campaign tag, or add the export of the platform that runs it.`,
    ),
  ),
  'campaign-name-invalid': sentence((w) =>
    w.at(
      `The campaign name ${w.quoted('campaign')} breaks the naming rule (${w.text('rule')}). Rename it in the platform so that reports can group it.`,
    ),
  ),
  'table-to-parquet': sentence((w) =>
    w.at(
      `The table ${w.text('table')} has ${w.counted('rows', 'row', 'rows')}, more than a sheet should hold, and was written to ${w.quoted('file')}. Read it with Power BI or Power Query.`,
    ),
  ),
  'text-shortened': sentence((w) =>
    w.at(
      `A text of ${w.counted('length', 'character', 'characters')} was cut, because an Excel cell holds 32,767 characters at most. The whole text stays in the source file.`,
    ),
  ),
  'hash-key-temporary': sentence((w) =>
    w.at(
      'Customers were made anonymous with a key that lasts for this run only, so they cannot be followed from one run to the next. Set a lasting key in the settings.',
    ),
  ),
};
