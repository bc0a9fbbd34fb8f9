import { formatInstant, formatNumber } from '../format';

/** Things of Power BI that a command names. */
export type TargetName = 'workspace' | 'dataset' | 'report';

/** What each failure of the service tells about itself. */
export interface ServiceFailureParams {
  readonly 'target-missing': { readonly name: TargetName; readonly variable: string };
  readonly 'bad-target': { readonly name: TargetName; readonly value: string };
  readonly 'setting-missing': { readonly variable: string };
  readonly 'bad-setting': { readonly variable: string; readonly value: string };
  readonly 'credential-missing': Readonly<Record<string, never>>;
  readonly 'certificate-unreadable': { readonly path: string; readonly reason: string };
  readonly 'key-missing': { readonly path: string };
  readonly 'key-encrypted': { readonly path: string };
  readonly 'thumbprint-missing': { readonly path: string };
  readonly 'secret-wrong': { readonly clientId: string };
  readonly 'secret-expired': { readonly clientId: string };
  readonly 'certificate-unknown': { readonly clientId: string };
  readonly 'app-unknown': { readonly clientId: string; readonly tenantId: string };
  readonly 'tenant-unknown': { readonly tenantId: string };
  readonly 'sign-in-refused': { readonly detail: string };
  readonly 'sign-in-unreachable': { readonly reason: string };
  readonly 'no-answer': { readonly reason: string };
  readonly unreachable: { readonly reason: string };
  readonly busy: { readonly status: number; readonly seconds: number | null };
  readonly unreadable: { readonly start: string };
  readonly 'answer-incomplete': { readonly member: string };
  readonly unauthorised: { readonly code: string };
  readonly forbidden: { readonly code: string };
  readonly 'not-found': { readonly code: string };
  readonly 'refresh-running': Readonly<Record<string, never>>;
  readonly refused: { readonly status: number; readonly code: string };
}

type FailureTexts = {
  readonly [Code in keyof ServiceFailureParams]: (params: ServiceFailureParams[Code]) => string;
};

/** ` (CODE)`, or nothing where Power BI gave no code. */
const inBrackets = (code: string): string => (code === '' ? '' : ` (${code})`);

const failures: FailureTexts = {
  'target-missing': ({ name, variable }) =>
    `Which ${name}? Give its id with --${name}, or in the environment variable ${variable}.`,
  'bad-target': ({ name, value }) =>
    `“${value}” is not the id of a ${name}. It has 36 characters, such as 3b2a4c5d-6e7f-4a8b-9c0d-1e2f3a4b5c6d: in the address bar of Power BI it stands after ${{ workspace: '/groups/', dataset: '/datasets/', report: '/reports/' }[name]}.`,
  'setting-missing': ({ variable }) =>
    `The environment variable ${variable} is missing. It is read from the environment only; docs/powerbi-embedding.md says where to find its value.`,
  'bad-setting': ({ variable, value }) =>
    `The environment variable ${variable} holds “${value}”, which cannot be right. docs/powerbi-embedding.md shows what it looks like.`,
  'credential-missing': () =>
    'Nothing says how the service principal proves who it is. Put its secret in JALON_POWERBI_CLIENT_SECRET, or the path of its certificate in JALON_POWERBI_CERTIFICATE.',
  'certificate-unreadable': ({ path, reason }) =>
    `The certificate ${path} cannot be read (${reason}). Check the path in JALON_POWERBI_CERTIFICATE and who may read the file.`,
  'key-missing': ({ path }) =>
    `${path} holds no private key. JALON_POWERBI_CERTIFICATE must name a PEM file with “BEGIN PRIVATE KEY” in it.`,
  'key-encrypted': ({ path }) =>
    `The private key of ${path} has a password, which Jalon cannot ask for. Give a file without one that only the account of the scheduler may read.`,
  'thumbprint-missing': ({ path }) =>
    `${path} holds a key without its certificate. Put both in the file, or the SHA-256 thumbprint of the certificate in JALON_POWERBI_THUMBPRINT.`,
  'secret-wrong': ({ clientId }) =>
    `Microsoft Entra refuses the secret of the app ${clientId}. JALON_POWERBI_CLIENT_SECRET must hold the value of the secret, not its id.`,
  'secret-expired': ({ clientId }) =>
    `The secret of the app ${clientId} has expired. Make a new one in Microsoft Entra, under “Certificates & secrets”, and put it in JALON_POWERBI_CLIENT_SECRET.`,
  'certificate-unknown': ({ clientId }) =>
    `Microsoft Entra does not know this certificate for the app ${clientId}. Upload its public part under “Certificates & secrets”, or correct JALON_POWERBI_THUMBPRINT.`,
  'app-unknown': ({ clientId, tenantId }) =>
    `There is no app ${clientId} in the tenant ${tenantId}. Check JALON_POWERBI_CLIENT_ID and JALON_POWERBI_TENANT_ID.`,
  'tenant-unknown': ({ tenantId }) => `There is no tenant ${tenantId}. Check JALON_POWERBI_TENANT_ID.`,
  'sign-in-refused': ({ detail }) => `Microsoft Entra did not sign the service principal in: ${detail}`,
  'sign-in-unreachable': ({ reason }) =>
    `login.microsoftonline.com did not answer as it should (${reason}). Check the network and the proxy of this machine.`,
  'no-answer': ({ reason }) =>
    `Power BI did not answer (${reason}), so nothing tells whether the refresh has started. Look with jalon powerbi status before starting another.`,
  unreachable: ({ reason }) =>
    `api.powerbi.com does not answer (${reason}), also after several attempts. Check the network and the proxy of this machine.`,
  busy: ({ status, seconds }) =>
    seconds === null
      ? `Power BI is too busy (HTTP ${status}), also after several attempts. Run the command again later.`
      : `Power BI asks to wait ${formatNumber('en', seconds)} seconds (HTTP ${status}). Run the command again after that.`,
  unreadable: ({ start }) =>
    `Power BI answered something that cannot be read: “${start}”. A proxy may stand in between; if not, run the command again later.`,
  'answer-incomplete': ({ member }) =>
    `The answer of Power BI has no “${member}”. A paginated report has no dataset of its own and cannot be embedded this way; name another report.`,
  unauthorised: ({ code }) =>
    `Power BI refuses the service principal, also with a new token${inBrackets(code)}. Its administrator must turn on “Service principals can use Fabric APIs” for a security group that the app belongs to, and the app must be a member of the workspace.`,
  forbidden: ({ code }) =>
    `Power BI does not allow this${inBrackets(code)}. Make the app a Member of the workspace (Manage access). For embed-token, the administrator must also turn on “Embed content in apps”, and the workspace needs a capacity.`,
  'not-found': ({ code }) =>
    `Power BI finds nothing by these ids, or the app may not see it${inBrackets(code)}. Check the ids, and that the app is a member of the workspace.`,
  'refresh-running': () =>
    'A refresh of this dataset is under way already, so none was started. jalon powerbi status says when it is done.',
  refused: ({ status, code }) => `Power BI refuses the request: HTTP ${status}${inBrackets(code)}.`,
};

/** What `jalon powerbi` prints. */
export const powerbi = {
  usage: `jalon powerbi — from the workbook to the report that colleagues read

Usage
  jalon powerbi new --out DIR --source local|sharepoint|parquet --path PATH
                                   write a project that Power BI Desktop opens
  jalon powerbi check WORKBOOK|DIR say what the model would miss in a workbook, or in a project that was changed
  jalon powerbi refresh [--wait]   have Power BI read the workbook again
  jalon powerbi status             say how the last refresh ended
  jalon powerbi embed-token        print {embedUrl, id, token, expiration}, for a server that shows the report

Options
  --out DIR         new: folder to write, empty or not there yet
  --source SOURCE   new: where the data lie, local, sharepoint or parquet (default: local)
  --path PATH       new: full path or address of the workbook, or folder of the Parquet files
  --workspace ID    workspace (default: JALON_POWERBI_WORKSPACE)
  --dataset ID      dataset, for refresh and status (default: JALON_POWERBI_DATASET)
  --report ID       report, for embed-token (default: JALON_POWERBI_REPORT)
  --wait            refresh: wait for the end
  --limit MINUTES   refresh --wait: wait so long at most (default: 120)
  --lang fr|en      language of the messages (default: that of the system)
  --json            print one JSON object instead of sentences
  --help            this page

The service principal comes from the environment only: JALON_POWERBI_TENANT_ID, JALON_POWERBI_CLIENT_ID and
JALON_POWERBI_CLIENT_SECRET, or in its place JALON_POWERBI_CERTIFICATE (a PEM file) with JALON_POWERBI_THUMBPRINT.

Exit code: 0 done; 1 something needs a person (a refresh failed, was stopped, or is not over within the limit);
2 nothing was done.`,
  project: {
    outMissing: 'Which folder should the project be written to? Give it with --out.',
    pathMissing: (source: string) =>
      `Where will Power BI find the data? Give --path: for --source ${source}, ${source === 'parquet' ? 'the folder of jalon merge --parquet' : source === 'sharepoint' ? 'the https address of the workbook' : 'the full path of the workbook'}.`,
    badSource: (value: string) => `“${value}” is not a source: --source takes local, sharepoint or parquet.`,
    notAnAddress: (value: string) =>
      `“${value}” is not the address of a file: --source sharepoint takes an address that begins with https://. For a file of a disk take --source local.`,
    notAFullPath: (value: string) =>
      `“${value}” is not a full path, and Power BI takes no other. Give --path from the drive or the share on, such as C:\\Data\\marketing.xlsx.`,
    notAFolder: (folder: string) =>
      `${folder} is a file, and a project is a folder. Give --out a folder that is empty or not there yet.`,
    notEmpty: (folder: string) =>
      `${folder} is not empty, and what people changed in a project must not be overwritten. Choose another folder; nothing was written.`,
    written: (p: {
      readonly folder: string;
      readonly files: number;
      readonly parameter: string;
      readonly path: string;
    }) =>
      `${p.folder} is written (${formatNumber('en', p.files)} files); ${p.parameter} is ${p.path}.\nOpen Marketing.en.pbip in Power BI Desktop, or Marketing.fr.pbip for the report in French, then choose Refresh: a project opens without data.`,
  },
  check: {
    missing: 'Which workbook or project should be checked? Example: jalon powerbi check marketing.xlsx',
    one: (second: string) =>
      `jalon powerbi check takes one workbook or project, and “${second}” is a second one.`,
    notFound: (path: string) => `${path} does not exist. Check the path.`,
    notAWorkbook: (path: string) =>
      `${path} is not an Excel workbook that can be read. Give the workbook that jalon merge wrote.`,
    notAProject: (path: string) =>
      `${path} holds no Power BI project of Jalon: no folder Marketing.SemanticModel. Write one with jalon powerbi new.`,
    workbookFine: (path: string, version: string) =>
      `${path} has every table and column that the model reads (tables ${version}).`,
    projectFine: (path: string, files: number) =>
      `${path} leads everywhere to its model (${formatNumber('en', files)} files of the reports).`,
    problems: (path: string, count: number) =>
      count === 1
        ? `${path}: one thing would stop a refresh or leave a visual empty.`
        : `${path}: ${formatNumber('en', count)} things would stop a refresh or leave a visual empty.`,
    tableMissing: (table: string) =>
      `The table ${table} is missing. Run jalon merge again; a table longer than a sheet is not in the workbook: take the project with --source parquet.`,
    columnMissing: (table: string, column: string) =>
      `The table ${table} has no column ${column}. Run jalon merge again.`,
    columnRenamed: (table: string, column: string, found: string) =>
      `The table ${table} has no column ${column}; “${found}” stands in its place. Give the column its name back, or run jalon merge again.`,
    typeDiffers: (p: {
      readonly table: string;
      readonly column: string;
      readonly expected: string;
      readonly found: string;
    }) =>
      `The column ${p.column} of the table ${p.table} holds ${p.found} where the model reads ${p.expected}. Correct the cells, or run jalon merge again.`,
    kinds: { text: 'texts', number: 'numbers', boolean: 'true and false' },
    versionDiffers: (found: string, expected: string) =>
      `The workbook follows version ${found} of the tables, and this Jalon writes version ${expected}. Use the same Jalon for the workbook and for the project.`,
  },
  unknownSubcommand: (name: string) =>
    `jalon powerbi has no command “${name}”. Run jalon powerbi --help for the list.`,
  tooMany: (name: string, second: string) =>
    `jalon powerbi ${name} takes options only, and “${second}” is none. Run jalon powerbi --help for the options.`,
  badLimit: (value: string) =>
    `--limit takes a number of minutes from 1 to 1,440, and “${value}” is not one.`,
  limitWithWait: '--limit says how long to wait at most: it goes with --wait.',
  started: (requestId: string) =>
    `The refresh has started (request ${requestId}). jalon powerbi status says how it ends.`,
  waiting: (requestId: string) => `The refresh has started (request ${requestId}); waiting for its end…`,
  notOver: (minutes: number) =>
    `The refresh is not over after ${formatNumber('en', minutes)} minutes. It goes on at Power BI: look with jalon powerbi status.`,
  neverRefreshed: 'This dataset was never refreshed. Start with jalon powerbi refresh.',
  states: {
    running: (start: string) => `A refresh is under way since ${formatInstant('en', start)}.`,
    completed: (end: string) => `The data are of ${formatInstant('en', end)}: the refresh is done.`,
    failed: (end: string) => `The refresh of ${formatInstant('en', end)} failed; readers see older data.`,
    cancelled: (end: string) =>
      `The refresh of ${formatInstant('en', end)} was cancelled; readers see older data.`,
    disabled: (end: string) =>
      `The refresh of ${formatInstant('en', end)} did not take place: refreshing is turned off, as it is after four failures in a row. Turn it on in the settings of the dataset.`,
    other: (end: string) =>
      `The refresh of ${formatInstant('en', end)} ended in a way that Jalon does not know. Look at the refresh history in Power BI.`,
  },
  refreshErrors: {
    credentials:
      'Power BI has no credentials for the workbook. In the settings of the dataset, its owner must sign in to the data source (method OAuth2).',
    gateway:
      'Power BI cannot reach the workbook: it lies on a disk or a share. Put it in SharePoint or OneDrive, or set up a gateway.',
    other: (reason: string) =>
      `Power BI’s reason: ${reason}. The refresh history of the dataset has the details.`,
  },
  failures,
};
