import type { ImportedTableName } from '../../../core/tables';
import { formatNumber } from '../../format';

/** What the pane says of an import. Counts are numbers; files, sheets and cells come as they are written. */
export interface ImportText {
  readonly notices: {
    readonly 'nothing-new': () => string;
    readonly 'customers-left-out': (p: { readonly rows: number }) => string;
    readonly 'file-renamed': (p: { readonly file: string; readonly name: string }) => string;
    readonly 'earlier-files-guessed': (p: { readonly files: number }) => string;
    readonly 'typed-rows-kept': (p: { readonly rows: number }) => string;
    readonly 'many-rows': (p: { readonly table: string; readonly rows: number }) => string;
    readonly 'too-many-rows': (p: {
      readonly table: string;
      readonly rows: number;
      readonly limit: number;
    }) => string;
  };
  readonly problems: {
    readonly 'sheet-protected': (p: { readonly sheet: string }) => string;
    readonly 'table-filtered': (p: { readonly sheet: string }) => string;
    readonly 'column-missing': (p: { readonly sheet: string; readonly column: string }) => string;
    readonly 'cell-unreadable': (p: {
      readonly sheet: string;
      readonly cell: string;
      readonly column: string;
      readonly value: string;
    }) => string;
  };
  readonly changes: (p: {
    readonly table: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }) => string;
  readonly replacement: (p: { readonly file: string; readonly by: string; readonly rows: number }) => string;
  readonly reading: string;
  /** Without how far it is. */
  readonly writingShort: string;
  readonly writing: (p: { readonly done: number; readonly total: number }) => string;
  readonly cancelled: string;
  readonly changedMeanwhile: string;
  /** A write that Excel stopped, after which everything is as before. */
  readonly stoppedAsBefore: string;
  readonly stoppedUncertain: (p: { readonly names: string }) => string;
  /** Short names of the data tables. */
  readonly tables: Readonly<Record<ImportedTableName, string>>;
  readonly drop: {
    readonly title: string;
    readonly hint: string;
    readonly files: string;
    readonly folder: string;
    readonly empty: string;
  };
  readonly cancel: string;
  readonly other: string;
  readonly blocked: string;
  readonly preview: {
    readonly files: (count: number) => string;
    readonly replaced: string;
    readonly changes: string;
    readonly unchanged: string;
    readonly remarks: string;
    readonly more: (count: number) => string;
    readonly currency: string;
    readonly currencyHint: string;
    readonly reportCurrency: (currency: string) => string;
    readonly write: (rows: number) => string;
  };
  readonly done: {
    readonly said: (rows: number, files: number) => string;
    readonly totals: string;
    readonly period: (start: string, end: string) => string;
    readonly sideBySide: string;
    readonly unconverted: (amount: string) => string;
  };
  readonly feed: {
    readonly title: string;
    readonly intro: string;
    readonly costs: (count: number, amount: string) => string;
    readonly unplanned: (amount: string) => string;
    readonly outside: (amount: string) => string;
    readonly invoices: (count: number, amount: string) => string;
    readonly kpis: (count: number) => string;
    readonly nothing: string;
    readonly already: string;
    readonly otherCurrency: (plan: string, report: string) => string;
    readonly write: string;
    readonly written: (costs: number, values: number) => string;
  };
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)}\u00A0${value === 1 ? singular : plural}`;

export const importText: ImportText = {
  notices: {
    'nothing-new': () =>
      'These files bring nothing new: there is nothing to write, and the workbook stays as it is.',
    'customers-left-out': ({ rows }) =>
      `E-mail addresses and telephone numbers stay out of the workbook: ${counted(rows, 'contact or deal comes', 'contacts and deals come')} in without a customer to follow. The command “jalon merge” gives each customer a code.`,
    'file-renamed': ({ file, name }) =>
      `The workbook already knows another file called “${file}”: this one is noted as “${name}”.`,
    'earlier-files-guessed': ({ files }) =>
      `The workbook does not say how old its ${counted(files, 'earlier file is', 'earlier files are')}: Jalon went by the days and the names of files. Look at what would be replaced before you import.`,
    'typed-rows-kept': ({ rows }) =>
      `${counted(rows, 'row without a source file was', 'rows without a source file were')} typed by hand: they stay, and no export replaces them. If an export tells the same days, they count twice.`,
    'many-rows': ({ table, rows }) =>
      `The table ${table} will have ${count(rows)} rows. Excel becomes slow with so many; “jalon merge” writes them in seconds.`,
    'too-many-rows': ({ table, rows, limit }) =>
      `The table ${table} would have ${count(rows)} rows, and a sheet holds ${count(limit)} below its headers. Import fewer files, or use “jalon merge”, which writes long tables beside the workbook.`,
  },
  problems: {
    'sheet-protected': ({ sheet }) =>
      `The sheet “${sheet}” is protected. Remove the protection (Review, Unprotect Sheet), then import again.`,
    'table-filtered': ({ sheet }) =>
      `The table on the sheet “${sheet}” is filtered, and hidden rows would be written over unseen. Clear the filter (Data, Clear), then import again.`,
    'column-missing': ({ sheet, column }) =>
      `The table on the sheet “${sheet}” no longer has its column “${column}”. Give the column its name back, or delete the whole sheet so that it is made anew.`,
    'cell-unreadable': ({ sheet, cell, column, value }) =>
      `Cell ${cell} of the sheet “${sheet}” holds “${value}”, which is no value for the column “${column}”. Correct or empty it, then import again.`,
  },
  changes: ({ table, added, changed, removed }) =>
    `${table}: ${counted(added, 'row', 'rows')} added, ${count(changed)} updated, ${count(removed)} removed`,
  replacement: ({ file, by, rows }) =>
    `“${by}” replaces ${counted(rows, 'row', 'rows')} of “${file}”, which was imported earlier.`,
  reading: 'Reading the files…',
  writingShort: 'Writing the rows…',
  writing: ({ done, total }) => `Writing the rows: ${count(done)} of ${count(total)}…`,
  cancelled: 'Import cancelled. The workbook is as it was before.',
  changedMeanwhile:
    'Somebody changed the data tables after this preview. Nothing was written; preview the files again.',
  stoppedAsBefore:
    'Excel stopped the import. The former rows were put back: the workbook is as it was before.',
  stoppedUncertain: ({ names }) =>
    `Excel stopped the import, and the former rows could not be put back everywhere. Look at: ${names}. Closing the workbook without saving brings the former rows back.`,
  tables: {
    dates: 'Calendar',
    channels: 'Channels',
    campaigns: 'Campaigns',
    ad_performance: 'Advertising, row by row',
    monthly_ad_performance: 'Advertising, by month',
    keyword_performance: 'Keywords',
    search_terms: 'Search terms',
    web_traffic: 'Site traffic',
    search_performance: 'Organic search',
    leads: 'Leads',
    deals: 'Deals',
    actual_costs: 'Actual costs',
    kpi_targets: 'Targets',
    source_files: 'Imported files',
    issues: 'Points to check',
  },
  drop: {
    title: 'Drop your exports here',
    hint: 'CSV or Excel, one or many, as your ad platforms, web analytics and CRM gave them. They stay on this computer.',
    files: 'Choose files',
    folder: 'Choose a folder',
    empty: 'There is no file in what you dropped.',
  },
  cancel: 'Cancel',
  other: 'Choose other files',
  blocked: 'Put this right in the workbook first; nothing was read or written.',
  preview: {
    files: (value) => (value === 1 ? 'Your file' : `Your ${count(value)} files`),
    replaced: 'What is replaced',
    changes: 'What changes in the workbook',
    unchanged: 'No row would change.',
    remarks: 'Good to know',
    more: (value) => `and ${counted(value, 'other', 'others')}`,
    currency: 'Currency of the report',
    currencyHint:
      'Amounts in another currency need a rate; without one they stay in their own currency and out of the totals.',
    reportCurrency: (currency) => `Currency of the report: ${currency}`,
    write: (rows) => `Import ${counted(rows, 'row', 'rows')}`,
  },
  done: {
    said: (rows, files) => `Imported: ${counted(rows, 'row', 'rows')} of ${counted(files, 'file', 'files')}.`,
    totals: 'Now in the workbook',
    period: (start, end) => `Advertising from ${start} to ${end}.`,
    sideBySide:
      'Each platform counts in its own way, and two may claim the same person: these conversions are not added up.',
    unconverted: (amount) => `Not in the total, for want of a rate: ${amount}.`,
  },
  feed: {
    title: 'Bring these figures into the plan?',
    intro: 'Jalon would write into the plan, in place of what earlier imports wrote there:',
    costs: (value, amount) =>
      `${counted(value, 'actual cost', 'actual costs')} of advertising, ${amount} in all`,
    unplanned: (amount) => `of which ${amount} on no budget line: to be put on one`,
    outside: (amount) => `${amount} outside the period of the plan stay out`,
    invoices: (value, amount) => `${counted(value, 'invoice', 'invoices')}, ${amount} in all`,
    kpis: (value) => `${counted(value, 'KPI figure', 'KPI figures')}, by month`,
    nothing: 'None of these figures falls into the period of the plan or belongs to one of its KPIs.',
    already: 'The plan already holds these figures.',
    otherCurrency: (plan, report) =>
      `The plan is in ${plan} and these figures in ${report}: they cannot be put together.`,
    write: 'Bring into the plan',
    written: (costs, values) =>
      `The plan now holds ${counted(costs, 'actual cost', 'actual costs')} and ${counted(values, 'KPI figure', 'KPI figures')} of the exports.`,
  },
};
