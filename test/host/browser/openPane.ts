import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openTab, poll, run, watchErrors } from '../../helpers/chromium';
import type { Tab } from '../../helpers/chromium';
import { createInterpreter } from '../interpreter/createInterpreter';
import { createHostModel } from '../model/createHostModel';
import { gateOf } from '../node/requirementSets';
import { frameName, PANE_ORIGIN, REQUIREMENT_SETS } from '../protocol/appContext';
import { createXdmHost } from '../protocol/createXdmHost';
import type { WorkbookDriver, WorkbookOptions } from '../workbookDriver';
import { createDriver, createWorkbook, LANGUAGE } from '../workbookDriver';
import { answerRequests, HOST_PAGE, type Elsewhere } from './answerRequests';

/** The built pane beside a workbook, in headless Chromium. */
export interface OpenPane extends WorkbookDriver {
  /** Value of a JavaScript expression in the pane; a promise is awaited, an exception is thrown here. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Value of the expression as soon as it is neither false, null, nor empty. */
  readonly waitFor: (expression: string) => Promise<unknown>;
  /** What the pane looks like: a PNG. */
  readonly screenshot: () => Promise<Buffer>;
  /** What the double could not answer, what the pane fetched in vain, and what it wrote to its console as errors. */
  readonly problems: () => readonly string[];
  /** Ends the browser; throws when there were problems. A second time does nothing. */
  readonly close: () => Promise<void>;
}

export interface OpenPaneOptions extends WorkbookOptions {
  /** Folder of the built add-in; dist/addin. */
  readonly addin?: string;
  /** Its page; taskpane.html. */
  readonly page?: string;
  /** Size of the pane in pixels; 350 × 800, as Excel opens it. */
  readonly width?: number;
  readonly height?: number;
  /** Addresses besides those of the add-in. */
  readonly elsewhere?: Elsewhere;
}

const ADDIN = join(__dirname, '../../../dist/addin');

/** Name of the world in which the page of Excel passes messages on; the pane sees none of it. */
const WORLD = 'excel';

/** Opens the pane as Excel on the web does: in a frame of a page of its own origin, nothing in it changed. */
export async function openPane(options: OpenPaneOptions = {}): Promise<OpenPane> {
  const { addin = ADDIN, page = 'taskpane.html', language = LANGUAGE, width = 350, height = 800 } = options;
  if (!existsSync(join(addin, page))) throw new Error(`${join(addin, page)} is missing: npm run build`);
  const workbook = createWorkbook(options);
  const { hooks, drive } = createDriver(workbook, options);
  const sets = { ...REQUIREMENT_SETS, ...(options.excelApi ? { ExcelApi: options.excelApi } : {}) };
  const interpreter = createInterpreter(
    createHostModel({ onReady: () => {}, onResults: () => {} }, workbook),
    gateOf(sets),
  );
  const tab = await openTab(language);
  try {
    const errors = watchErrors(tab);
    const pane = watchPane(tab);
    const requests = await answerRequests(tab, addin, options.elsewhere);
    await tab.send('Page.enable');
    await tab.send('Runtime.enable');
    await tab.send('Emulation.setLocaleOverride', { locale: language });
    await tab.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const world = await openHostPage(tab);
    const host = createXdmHost({
      language,
      interpreter,
      sets,
      ...hooks,
      send: (text) => {
        // A pane that is closed hears nothing.
        tab
          .send('Runtime.evaluate', { contextId: world, expression: `toPane(${JSON.stringify(text)})` })
          .catch(() => {});
      },
    });
    tab.on('Runtime.bindingCalled', ({ payload }) => host.receive(String(payload)));
    await tab.send('Runtime.addBinding', { name: 'toExcel', executionContextName: WORLD });
    const frame = JSON.stringify({ name: frameName(language), address: `${PANE_ORIGIN}/${page}` });
    await run(tab, `(${showPane.toString()})(${frame}, ${JSON.stringify(PANE_ORIGIN)})`, world);

    const evaluate = async (expression: string): Promise<unknown> => run(tab, expression, await pane());
    const driver = drive(host);
    let isClosed = false;
    const problems = (): readonly string[] => [
      ...interpreter.unsupported.map((member) => `not in the double: ${member}`),
      ...host.unexpected.map((message) => `unexpected message: ${message}`),
      ...requests.refused.map((url) => `fetched in vain: ${url}`),
      ...errors,
    ];
    return {
      ...driver,
      evaluate,
      waitFor: (expression) => poll(() => evaluate(expression), expression),
      screenshot: async () => {
        const { data } = await tab.send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(String(data), 'base64');
      },
      problems,
      close: async () => {
        if (isClosed) return;
        isClosed = true;
        await tab.close();
        const found = problems();
        if (found.length > 0) throw new Error(found.join('\n'));
      },
    };
  } catch (error) {
    await tab.close();
    throw error;
  }
}

/** Loads the page of Excel and gives the world that passes its messages. */
async function openHostPage(tab: Tab): Promise<number> {
  const loaded = new Promise<void>((resolve) => tab.on('Page.loadEventFired', () => resolve()));
  const { frameId } = await tab.send('Page.navigate', { url: HOST_PAGE });
  await loaded;
  const { executionContextId } = await tab.send('Page.createIsolatedWorld', { frameId, worldName: WORLD });
  return Number(executionContextId);
}

/** Runs in the page of Excel: shows the pane in a frame, and passes messages both ways. */
function showPane({ name, address }: { name: string; address: string }, origin: string): void {
  const frame = document.createElement('iframe');
  frame.name = name;
  frame.src = address;
  const page = globalThis as unknown as { toExcel: (text: string) => void; toPane: (text: string) => void };
  window.addEventListener('message', (event) => {
    if (event.source === frame.contentWindow && typeof event.data === 'string') page.toExcel(event.data);
  });
  page.toPane = (text) => frame.contentWindow?.postMessage(text, origin);
  document.body.append(frame);
}

interface ContextCreated {
  readonly context: {
    readonly id: number;
    readonly origin: string;
    readonly auxData: { readonly isDefault: boolean };
  };
}

/** The world of the pane's own scripts, once it is there. */
function watchPane(tab: Tab): () => Promise<number> {
  let current: number | undefined;
  tab.on('Runtime.executionContextCreated', (fields) => {
    const { context } = fields as unknown as ContextCreated;
    if (context.origin === PANE_ORIGIN && context.auxData.isDefault) current = context.id;
  });
  return async () => {
    await poll(() => Promise.resolve(current), 'the pane');
    return current!;
  };
}
