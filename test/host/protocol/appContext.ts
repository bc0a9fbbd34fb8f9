/** The page of the add-in and the page of Excel: office.js trusts a host that has the pane's own host name. */
export const PANE_ORIGIN = 'https://localhost:3000';
export const HOST_ORIGIN = 'https://localhost:3001';

export const CONVERSATION_ID = 'conversation-1';
const ADDIN_ID = 'addin-1';

/** Name of a set -> its version, as text: as a number, 1.10 would be 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * API sets the double announces, the highest that office.js of this version knows.
 *
 * ExcelApiUndo is what Excel says it can undo of an add-in's changes: with 1.7, values and number formats.
 */
export const REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.15',
  ExcelApiUndo: '1.7',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  SharedRuntime: '1.2',
};

/** SharedApp and CustomFunction: one runtime for the pane and the functions, as in the manifest. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/**
 * What office.js reads from the name of its frame: which Excel it is in and whom it speaks to.
 *
 * The last entry makes the runtime write to the console what plain exceptions said, which Excel never shows.
 */
export const frameName = (language: string): string =>
  JSON.stringify({
    baseFrameName: 'frame-1',
    serializerVersion: '1',
    hostInfo: `Excel$Web$16.01$${language}$correlation-1$$$${SHARED_RUNTIME_WITH_FUNCTIONS}`,
    xdmInfo: `${CONVERSATION_ID}|${ADDIN_ID}|${HOST_ORIGIN}`,
    CustomFunctionsRuntimeLogging: true,
  });

/** What Excel on the web says about itself and the workbook when office.js starts. */
export const appContext = (
  language: string,
  sets: RequirementSets = REQUIREMENT_SETS,
): Readonly<Record<string, unknown>> => ({
  _id: ADDIN_ID,
  _appName: 16,
  _appVersion: '16.0',
  _appMinorVersion: 1,
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: `${HOST_ORIGIN}/workbook.xlsx`,
  _clientMode: 1,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: 'correlation-1',
  _appInstanceId: 'instance-1',
  _hostFullVersion: '16.0.18000.1',
  _addinName: 'Jalon',
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 2,
  _requirementMatrix: JSON.stringify(sets),
});
