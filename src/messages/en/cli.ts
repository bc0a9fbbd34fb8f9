/** One thing wrong with the settings. */
export interface ConfigProblemText {
  readonly kind: 'json' | 'unknown-key' | 'missing-key' | 'value' | 'pattern';
  readonly at: string;
  readonly detail: string;
}

/** What the command line prints. */
export const cli = {
  usage: `jalon — from a folder of exports to one reconciled workbook

Usage
  jalon merge FOLDER --out FILE.xlsx     merge every export of a folder into a workbook
  jalon inspect FILE…                    say what each file is and what would be loaded
  jalon connectors                       list the exports that are recognised

Options
  --out FILE        workbook to write (merge; default: marketing.xlsx)
  --config FILE     settings (default: jalon.config.json in the folder, else here)
  --lang fr|en      language of messages and workbook (default: that of the system)
  --json            print one JSON object instead of sentences
  --help            this page
  --version         the version

Examples
  jalon merge inbox --out marketing.xlsx
  jalon merge inbox --out marketing.xlsx --lang fr --json > result.json
  jalon inspect "Campaign report.csv"

Exit code: 0 everything was loaded; 1 the workbook is written, but something needs a person;
2 nothing was written.`,
  unknownCommand: (name: string) =>
    `There is no command “${name}”. Run jalon --help for the list of commands.`,
  missingFolder: 'Which folder holds the exports? Example: jalon merge inbox --out marketing.xlsx',
  missingFile: 'Which file should be inspected? Example: jalon inspect "Campaign report.csv"',
  unknownOption: (option: string) => `There is no option “${option}”. Run jalon --help for the options.`,
  optionNeedsValue: (option: string) =>
    `The option “${option}” is not used as it should be: give it its value, or none if it takes none. Run jalon --help for the options.`,
  oneFolder: (second: string) =>
    `jalon merge takes one folder, and “${second}” is a second one. Put the exports in one folder, or in subfolders of it.`,
  outIsFolder: (path: string) =>
    `${path} is a folder, so no workbook can be written there. Choose another name; nothing was written.`,
  badLanguage: (value: string) => `The language “${value}” is not known: --lang takes fr or en.`,
  folderNotFound: (path: string) =>
    `The folder ${path} does not exist. Check the path, or create it and put the exports in it.`,
  notAFolder: (path: string) =>
    `${path} is not a folder. jalon merge takes a folder; to look at one file, use jalon inspect.`,
  fileNotFound: (path: string) => `The file ${path} does not exist. Check the path.`,
  configNotFound: (path: string) =>
    `The settings file ${path} does not exist. Check the path given to --config.`,
  configInvalid: (path: string, problems: string) =>
    `The settings of ${path} cannot be used. ${problems} Correct the file and run the command again.`,
  configProblem: ({ kind, at, detail }: ConfigProblemText) => {
    const where = at ? ` in ${at}` : '';
    switch (kind) {
      case 'json':
        return `It is not valid JSON (${detail}).`;
      case 'unknown-key':
        return `The key “${detail}”${where} is not known.`;
      case 'missing-key':
        return `The key “${detail}”${where} is missing.`;
      case 'pattern':
        return `“${detail}” is not a regular expression.`;
      default:
        return `The value ${detail}${where} is not allowed.`;
    }
  },
  inboxEmpty: (path: string) =>
    `The folder ${path} holds no file to read. Put CSV or Excel exports in it and run the command again.`,
  nothingLoaded: 'No row could be loaded, so no workbook was written. The reasons, file by file:',
  notWorkbookName: (path: string) =>
    `The workbook must be an .xlsx file, and ${path} is not. Choose a name that ends in .xlsx.`,
  noRoom: (path: string) =>
    `There is no room left on the disk to write ${path}. Free some space and run the command again; nothing was written.`,
  notAllowed: (path: string) =>
    `${path} cannot be written: access is refused. Close the workbook if Excel has it open, or choose another folder; nothing was written.`,
  outFolderMissing: (path: string) =>
    `The folder of ${path} does not exist. Create it or choose another; nothing was written.`,
  systemFailure: (path: string, code: string) => `${path} cannot be written (${code}); nothing was written.`,
  internal: (reason: string) =>
    `Jalon stopped on a fault of its own: ${reason}. Nothing was written; please report it.`,
  reading: (done: number, total: number, file: string) => `Reading ${done}/${total} ${file}`,
  merging: 'Merging',
  writing: (percent: number) => `Writing ${percent} %`,
  written: (path: string, size: string, seconds: string) => `${path} is written (${size}, ${seconds} s).`,
  nextSteps: (path: string) =>
    `Open ${path}: start with “Sources and reconciliation”, then “Issues to look at”.`,
  issueCounts: (errors: number, warnings: number, infos: number) =>
    `To look at: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, ${infos} remark${infos === 1 ? '' : 's'}.`,
  moreIssues: (count: number) => `and ${count} more on the sheet “Issues to look at”`,
  tableHead: {
    file: 'File',
    report: 'Report',
    period: 'Period',
    read: 'Read',
    loaded: 'Loaded',
    excluded: 'Excluded',
    rejected: 'Rejected',
    stated: 'Stated',
    sum: 'Loaded total',
    difference: 'Difference',
  },
  noPeriod: 'not stated',
  periodOf: (start: string, end: string) => (start === end ? start : `${start} to ${end}`),
  status: {
    loaded: 'loaded',
    empty: 'no row',
    duplicate: 'the same as another file',
    refused: 'refused',
  },
  totalSpend: (amount: string) => `Advertising spend loaded: ${amount}.`,
  spendLeftOut: (amount: string) => `Left out of the total, for want of a rate: ${amount}.`,
  inspect: {
    recognised: (connector: string, report: string) => `${connector}, report “${report}”`,
    unknown: 'not recognised',
    encoding: (encoding: string, delimiter: string) =>
      `Encoding ${encoding}, columns separated by ${delimiter}`,
    language: (name: string) => `Language of the export: ${name}`,
    table: (table: string) => `Goes to the table ${table}`,
    period: (period: string) => `Period: ${period}`,
    currency: (code: string) => `Currency: ${code}`,
    rows: (read: number, loaded: number, excluded: number, rejected: number) =>
      `Rows: ${read} read, ${loaded} loaded, ${excluded} excluded, ${rejected} rejected`,
    total: (measure: string, stated: string, loaded: string, difference: string) =>
      `Stated total of ${measure}: ${stated}; loaded: ${loaded}; difference: ${difference}`,
  },
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Readonly<
    Record<string, string>
  >,
  languages: { fr: 'French', en: 'English' },
  connectorsHead: 'Exports that are recognised, in French and in English:',
};
