import type { Page } from './chromium';

/** Uses a pane as a person does, by what is written on it; kinds of spaces do not count. */
export interface PaneHand {
  /** Presses the first button, card or link whose name or text holds these words, as soon as it can be pressed. */
  readonly press: (words: string) => Promise<void>;
  /** Types into the field whose label holds these words. */
  readonly fill: (label: string, text: string) => Promise<void>;
  readonly choose: (label: string, value: string) => Promise<void>;
  /** Waits until the screen holds these words. */
  readonly says: (words: string) => Promise<void>;
  /** Waits until the screen no longer holds these words. */
  readonly nothingSays: (words: string) => Promise<void>;
  readonly text: () => Promise<string>;
  /** How far anything reaches over the right edge, in pixels. */
  readonly overflow: () => Promise<unknown>;
}

const PLAIN = `const plain = (text) => (text ?? '').replace(/[\\u00a0\\u202f]/g, ' ');
const nameOf = (element) => plain((element.getAttribute('aria-label') ?? '') + ' ' + element.textContent);
const fieldOf = (words) => [...document.querySelectorAll('input, select, textarea')].find((field) =>
  [...(field.labels ?? [])].some((label) => plain(label.textContent).includes(words)));
const set = (field, value, event) => {
  const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, value);
  field.dispatchEvent(new Event(event, { bubbles: true }));
};`;

export function paneHand({ evaluate, waitFor }: Pick<Page, 'evaluate' | 'waitFor'>): PaneHand {
  const inPage = (body: string): string => `(() => { ${PLAIN} ${body} })()`;
  const quoted = (text: string): string => JSON.stringify(text);
  const holds = (words: string): string => `plain(document.body?.innerText ?? '').includes(${quoted(words)})`;
  return {
    press: async (words) => {
      await waitFor(
        inPage(`const found = [...document.querySelectorAll('button')].find((each) => nameOf(each).includes(${quoted(words)}) && !each.disabled);
          found?.click(); return Boolean(found);`),
      );
    },
    fill: async (label, text) => {
      await waitFor(
        inPage(
          `const field = fieldOf(${quoted(label)}); if (field) set(field, ${quoted(text)}, 'input'); return Boolean(field);`,
        ),
      );
    },
    choose: async (label, value) => {
      await waitFor(
        inPage(
          `const field = fieldOf(${quoted(label)}); if (field) set(field, ${quoted(value)}, 'change'); return Boolean(field);`,
        ),
      );
    },
    says: async (words) => {
      try {
        await waitFor(inPage(`return ${holds(words)};`));
      } catch (error) {
        const text = String(await evaluate(inPage("return plain(document.body?.innerText ?? '');")));
        throw new Error(`never said « ${words} », but:\n${text}`, { cause: error });
      }
    },
    nothingSays: async (words) => {
      await waitFor(inPage(`return !${holds(words)};`));
    },
    text: async () => String(await evaluate(inPage("return plain(document.body?.innerText ?? '');"))),
    overflow: () =>
      evaluate(
        `Math.max(0, ...[...document.querySelectorAll('#pane *')].map((each) => Math.ceil(each.getBoundingClientRect().right) - innerWidth))`,
      ),
  };
}
