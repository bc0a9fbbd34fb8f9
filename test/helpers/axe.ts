import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './chromium';

const AXE = join(__dirname, '../../node_modules/axe-core/axe.min.js');

interface Found {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What keeps people from using the page as it is now: serious and critical findings of axe, one text each. */
export async function axeViolations(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${readFileSync(AXE, 'utf8')} } undefined`);
  // A colour on its way from one to another is neither.
  await page.evaluate(`{
    const still = document.createElement('style');
    still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important; }';
    document.head.append(still);
  }`);
  const found = (await page.evaluate(
    // Fluent's guards of the focus, which hand it on at once, are left out.
    `window.axe.run({ include: document, exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as readonly Found[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
}
