/** One thing wrong with the settings. */
export interface ConfigProblemText {
  readonly kind: 'json' | 'unknown-key' | 'missing-key' | 'value' | 'pattern';
  readonly at: string;
  readonly detail: string;
}

/** What the command line prints. */
export const cli = {
  usage: `jalon — from a folder of exports to one reconciled workbook, from a plan to a living one

Usage
  jalon merge FOLDER --out FILE.xlsx     merge every export of a folder into a workbook
  jalon merge FOLDER --plan PLAN         the same, with the sheets of a plan and its actual costs
  jalon dashboard FILE.xlsx              make one HTML page of a merged workbook, for any browser
  jalon inspect FILE…                    say what each file is and what would be loaded
  jalon connectors                       list the exports that are recognised
  jalon plan PLAN --out FILE.xlsx        make the workbook of a plan: schedule, budget, KPIs
  jalon plan --check PLAN                say what is wrong with a plan, without writing anything
  jalon plan --list                      list the templates of plans
  jalon smart "SENTENCE"                 say what a SMART objective still lacks (--file FILE: one a line)
  jalon powerbi COMMAND                  refresh the Power BI report, or embed it (jalon powerbi --help)

PLAN is a template, a plan file (.json), or a workbook made from one (.xlsx).

Options
  --out FILE        file to write (default: marketing.xlsx; plan: plan.xlsx; dashboard: dashboard.html)
  --config FILE     settings (merge; default: jalon.config.json in the folder, else here)
  --plan PLAN       plan whose sheets are added (merge)
  --parquet DIR     write every table as a Parquet file too (merge)
  --replace         write over a workbook whose tables have other columns (merge)
  --start DATE      first day of the plan, YYYY-MM-DD (default: 1 January, launch ahead)
  --launch DATE     launch day, YYYY-MM-DD (default: that of the plan)
  --today DATE      day on which the plan is looked at (default: that of the plan, else today)
  --file FILE       sentences to check, one a line (smart)
  --calendar FILE   weekend and holidays of another country, in place of those of the plan (.json)
  --lang fr|en      language of messages and workbook (default: that of the system)
  --json            print one JSON object instead of sentences
  --help            this page
  --version         the version

Examples
  jalon merge inbox --out marketing.xlsx
  jalon merge inbox --out marketing.xlsx --lang fr --json > result.json
  jalon dashboard marketing.xlsx --out dashboard.html
  jalon inspect "Campaign report.csv"
  jalon plan lancement-produit --out plan.xlsx --launch 2027-09-15

Exit code: 0 everything was loaded; 1 the workbook is written, but something needs a person;
2 nothing was written. With --check: 0 nothing is wrong; 1 something is; 2 there is no plan to read.`,
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
  parquetWritten: (folder: string) => `Every table stands in ${folder} as a Parquet file too.`,
  newerTables: (path: string, found: string, expected: string) =>
    `${path} follows version ${found} of the tables, and this Jalon writes version ${expected}: reports built on the newer tables would break. Update Jalon, choose another --out, or add --replace; nothing was written.`,
  wouldLoseColumns: (path: string, columns: readonly string[]) =>
    `${path} has columns in its data tables that Jalon does not write and would take away: ${columns.join(', ')}. Move them to a sheet of their own, choose another --out, or add --replace; nothing was written.`,
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
  plan: {
    missingSource:
      'Which plan? Name a template, a plan file or a plan workbook, for example: jalon plan lancement-produit --out plan.xlsx. jalon plan --list shows the templates.',
    oneSource: (second: string) =>
      `jalon plan takes one plan, and “${second}” is a second one. Run the command once for each.`,
    listTakesNothing: (operand: string) =>
      `jalon plan --list takes no plan, and “${operand}” is one. Remove it, or remove --list.`,
    notFound: (source: string, suggestion: string) =>
      suggestion === ''
        ? `There is no template and no file “${source}”. jalon plan --list shows the templates; check the path of a file.`
        : `There is no template and no file “${source}”. Did you mean the template ${suggestion}? jalon plan --list shows them all.`,
    folder: (path: string) =>
      `${path} is a folder. Give a template, a plan file (.json) or a plan workbook (.xlsx).`,
    notJson: (path: string, reason: string) =>
      `${path} is not valid JSON (${reason}). Look for a missing comma, quotation mark or brace near that place.`,
    notUtf8: (path: string) =>
      `${path} is not written in UTF-8: its accents would be lost. Save it as UTF-8 and run again.`,
    tableMissing: (path: string, table: string, sheet: string) =>
      `${path}: the table “${table}” is missing from the sheet “${sheet}”, and what you typed there would be lost. Give it this name again (Table Design, Table Name), or delete the whole sheet if it is of no use.`,
    notAPlanWorkbook: (path: string) =>
      `${path} holds no plan: the tables of its sheets are not those of a plan workbook. Give a workbook that jalon plan wrote.`,
    calendarNotFound: (path: string) =>
      `The calendar ${path} does not exist. Check the path given to --calendar.`,
    calendarNotJson: (path: string, reason: string) =>
      `The calendar ${path} is not a JSON record (${reason}). Write it as {"country": "Belgium", "holidays": [{"date": "2027-07-21", "label": "National Day"}]}.`,
    notReadable: (path: string, code: string) =>
      `${path} cannot be read (${code}). Check that you may open it.`,
    badDate: (option: string, value: string) =>
      `${option} takes a day that exists, such as 2027-09-15, and “${value}” is not one.`,
    templates: {
      'lancement-produit': 'Product launch: teasing, press, launch, follow-up, counted back from the day',
      'cabinet-b2b': 'B2B practice: leads, expertise content, events and a monthly cadence',
      'e-commerce': 'Online shop: commercial calendar, acquisition, loyalty and daily KPIs',
      'alimentation-bio': 'Organic food: local shops, tasting, seasonal offers and social proof',
      cosmetiques: 'Cosmetics: influence, sampling, launch of a range and customer reviews',
      'minimum-viable': 'The least a plan needs: one objective, a few actions, a budget and KPIs',
    } as Readonly<Record<string, string>>,
    noTemplates: 'The templates are not where they should be: install Jalon again, or give a plan file.',
    nothingWrong: (source: string) => `${source}: nothing is wrong.`,
    problems: (source: string, errors: number, warnings: number) =>
      `${source}: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}.`,
    notWritten:
      'No workbook was written. Correct what is marked “Error” and run the command again; jalon plan --check looks without writing.',
    size: (sheets: string, actions: string, tasks: string) =>
      `Sheets: ${sheets}; actions: ${actions}; tasks: ${tasks}.`,
    dates: (start: string, end: string, launch: string) => `Period: ${start} to ${end}; launch: ${launch}.`,
    budget: (planned: string, envelope: string) =>
      `Budget: ${planned} planned of an envelope of ${envelope}.`,
    alerts: (high: string, medium: string, low: string) =>
      `Alerts in the workbook: ${high} high, ${medium} medium, ${low} low.`,
    open: (path: string, sheet: string) => `Open ${path}: start with “${sheet}”.`,
    planOnlyWith: (option: string) => `${option} goes with jalon plan, or with jalon merge --plan.`,
    onlyMerge: (option: string) => `${option} goes with jalon merge.`,
  },
};
