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
  readonly writing: (p: { readonly done: number; readonly total: number }) => string;
  readonly cancelled: string;
  readonly changedMeanwhile: string;
  /** A write that Excel stopped, after which everything is as before. */
  readonly stoppedAsBefore: string;
  readonly stoppedUncertain: (p: { readonly names: string }) => string;
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
  writing: ({ done, total }) => `Writing the rows: ${count(done)} of ${count(total)}…`,
  cancelled: 'Import cancelled. The workbook is as it was before.',
  changedMeanwhile:
    'Somebody changed the data tables after this preview. Nothing was written; preview the files again.',
  stoppedAsBefore:
    'Excel stopped the import. The former rows were put back: the workbook is as it was before.',
  stoppedUncertain: ({ names }) =>
    `Excel stopped the import, and the former rows could not be put back everywhere. Look at: ${names}. Closing the workbook without saving brings the former rows back.`,
};
