import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openTab, poll, run, watchErrors, type Page } from './chromium';

const PANE = join(__dirname, '../../dist/addin/taskpane.html');

export interface PanePageOptions {
  readonly language: 'fr-FR' | 'en-GB';
  /** The day that the clock of the pane shows. */
  readonly today: string;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
}

/** The built pane outside Excel, used as a person does: by what is written on buttons and fields, and by keyboard. */
export interface PanePage extends Page {
  /** Presses the first button, tab or box whose name contains the text, once there is one that can be pressed. */
  readonly press: (name: string) => Promise<void>;
  /** Goes to the field with this label, replaces what it holds by typing, key by key as the keyboard does. */
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Types into the field that has the focus. */
  readonly typeHere: (text: string) => Promise<void>;
  /** Chooses in a list what contains the text. */
  readonly choose: (label: string, option: string) => Promise<void>;
  readonly key: (key: 'Tab' | 'Enter' | 'Space' | 'Escape') => Promise<void>;
  /** What the field with this label holds. */
  readonly value: (label: string) => Promise<string>;
  /** What can be read on the screen, with ordinary spaces. */
  readonly text: () => Promise<string>;
  /** As soon as the screen says it. */
  readonly says: (text: string) => Promise<void>;
  readonly screenshot: () => Promise<Buffer>;
}

const KEYS = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
} as const;

/** Finders that the page keeps: what people see is looked for by its text, whatever kind of space is in it. */
const FINDERS = `
  window.plain = (text) => (text ?? '').replace(/[\\u00A0\\u202F\\s]+/g, ' ').trim();
  window.nameOf = (element) => plain(element.getAttribute('aria-label') ?? element.innerText);
  window.fieldOf = (label) => {
    const named = [...document.querySelectorAll('input, select, textarea')];
    const nameOfField = (field) => plain(field.getAttribute('aria-label') ?? [...(field.labels ?? [])].map((each) => each.textContent).join(' '));
    return named.find((field) => nameOfField(field).replace(/ ?\\*$/, '') === label) ?? named.find((field) => nameOfField(field).includes(label));
  };
`;

export async function openPanePage(options: PanePageOptions): Promise<PanePage> {
  if (!existsSync(PANE)) throw new Error('dist/addin is missing: npm run build');
  const { language, today, width = 320, height = 800, isDark = false } = options;
  const tab = await openTab(language);
  const errors = watchErrors(tab);
  const evaluate = (expression: string): Promise<unknown> => run(tab, expression);
  const waitFor = (expression: string): Promise<unknown> => poll(() => evaluate(expression), expression);
  const key = async (name: keyof typeof KEYS): Promise<void> => {
    await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', ...KEYS[name] });
    await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...KEYS[name] });
  };
  const resize = (high: number): Promise<unknown> =>
    tab.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: high,
      deviceScaleFactor: 1,
      mobile: false,
    });
  const quoted = (text: string): string => JSON.stringify(text);
  try {
    await tab.send('Runtime.enable');
    await tab.send('Page.enable');
    await tab.send('Emulation.setLocaleOverride', { locale: language });
    await resize(height);
    await tab.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }],
    });
    await tab.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `{
        const Real = Date;
        window.Date = class extends Real {
          constructor(...parts) { parts.length === 0 ? super(${quoted(`${today}T10:00:00`)}) : super(...parts); }
        };
      } ${FINDERS}`,
    });
    await tab.send('Page.bringToFront');
    await tab.send('Page.navigate', { url: pathToFileURL(PANE).href });
    await waitFor(`document.querySelector('h1')?.textContent`);
    const text = async (): Promise<string> => String(await evaluate('plain(document.body.innerText)'));
    return {
      evaluate,
      waitFor,
      errors,
      close: tab.close,
      key,
      text,
      press: async (name) => {
        await waitFor(`(() => {
          const all = [...document.querySelectorAll('button, [role=tab], input[type=checkbox], label')];
          const found = all.find((each) => nameOf(each) === ${quoted(name)}) ?? all.find((each) => nameOf(each).includes(${quoted(name)}));
          if (!found || found.disabled || found.getAttribute('aria-disabled') === 'true') return false;
          found.scrollIntoView({ block: 'center' });
          found.focus();
          found.click();
          return true;
        })()`);
      },
      fill: async (label, typed) => {
        await waitFor(`(() => {
          const field = fieldOf(${quoted(label)});
          if (!field) return false;
          field.scrollIntoView({ block: 'center' });
          field.focus();
          if (field.type !== 'date') field.select();
          return true;
        })()`);
        const isDate = await evaluate(`fieldOf(${quoted(label)}).type === 'date'`);
        if (isDate)
          await evaluate(`(() => {
            const field = fieldOf(${quoted(label)});
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${quoted(typed)});
            field.dispatchEvent(new Event('input', { bubbles: true }));
          })()`);
        else if (typed === '')
          await tab.send('Input.dispatchKeyEvent', {
            type: 'keyDown',
            key: 'Delete',
            code: 'Delete',
            windowsVirtualKeyCode: 46,
          });
        else await tab.send('Input.insertText', { text: typed });
      },
      typeHere: async (typed) => {
        await tab.send('Input.insertText', { text: typed });
      },
      choose: async (label, option) => {
        await waitFor(`(() => {
          const field = fieldOf(${quoted(label)});
          const found = [...(field?.options ?? [])].find((each) => plain(each.textContent).includes(${quoted(option)}));
          if (!found) return false;
          field.focus();
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(field, found.value);
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        })()`);
      },
      value: async (label) => String(await evaluate(`fieldOf(${quoted(label)})?.value`)),
      says: async (wanted) => {
        await poll(async () => (await text()).includes(wanted), `${wanted}\n${await text()}`);
      },
      screenshot: async () => {
        await resize(height + 1);
        await resize(height);
        const { data } = await tab.send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(String(data), 'base64');
      },
    };
  } catch (error) {
    await tab.close();
    throw error;
  }
}

/** Starts the plan of the first template, launched on a day, the way people do. */
export async function startPlan(page: PanePage, launch: string): Promise<void> {
  const isFrench = (await page.evaluate('document.documentElement.lang')) === 'fr';
  await page.press(isFrench ? 'Partir d’un modèle' : 'Start from a template');
  await page.fill(isFrench ? 'Jour du lancement' : 'Launch day', launch);
  await page.press(isFrench ? 'Créer les feuilles' : 'Make the sheets');
  await page.waitFor(`document.querySelector('[role=status]')?.textContent`);
}
