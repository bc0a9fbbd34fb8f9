import { join } from 'node:path';
import { answerRequests } from '../host/browser/answerRequests';
import { PANE_ORIGIN } from '../host/protocol/appContext';
import { openTab, poll, run, watchErrors, type Page } from './chromium';
import { pressing, typing } from './personInPane';

/** The built pane outside Excel, as its users' browsers have it: office.js is there and finds no host. */
export interface StandalonePane extends Page {
  readonly screenshot: () => Promise<Buffer>;
  /** Presses the button whose text holds these words, as soon as it can be pressed. */
  readonly press: (words: string) => Promise<void>;
  /** Types into the field of this label. */
  readonly type: (label: string, text: string) => Promise<void>;
  /** Presses a button that downloads, and gives the file. */
  readonly download: (words: string) => Promise<Buffer>;
}

export interface StandaloneOptions {
  readonly language: string;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
}

const ADDIN = join(__dirname, '../../dist/addin');

export async function openStandalonePane(options: StandaloneOptions): Promise<StandalonePane> {
  const { language, width = 350, height = 800, isDark = false } = options;
  const tab = await openTab(language);
  try {
    const errors = watchErrors(tab);
    await answerRequests(tab, ADDIN);
    await tab.send('Page.enable');
    await tab.send('Runtime.enable');
    await tab.send('Emulation.setLocaleOverride', { locale: language });
    await tab.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }],
    });
    const size = { width, height, deviceScaleFactor: 1, mobile: false };
    await tab.send('Emulation.setDeviceMetricsOverride', size);
    await tab.send('Page.navigate', { url: `${PANE_ORIGIN}/taskpane.html` });
    const evaluate = (expression: string): Promise<unknown> => run(tab, expression);
    const waitFor = (expression: string): Promise<unknown> => poll(() => evaluate(expression), expression);
    const press = async (words: string): Promise<void> => {
      await waitFor(pressing(words));
    };
    return {
      evaluate,
      waitFor,
      press,
      type: async (label, text) => {
        await waitFor(typing(label, text));
      },
      errors,
      close: tab.close,
      screenshot: async () => {
        const { data } = await tab.send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(String(data), 'base64');
      },
      download: async (words) => {
        await evaluate(`window.downloaded = null;
          URL.createObjectURL = (blob) => ((window.downloaded = blob), 'blob:nothing');`);
        await press(words);
        return Buffer.from(String(await waitFor(`window.downloaded && (${READ_BLOB})()`)), 'base64');
      },
    };
  } catch (error) {
    await tab.close();
    throw error;
  }
}

const READ_BLOB = `async () => new Promise((resolve) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.split(',')[1]);
  reader.readAsDataURL(window.downloaded);
})`;
