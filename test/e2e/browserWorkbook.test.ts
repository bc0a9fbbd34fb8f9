/** A plan is built, calculated and written in a browser without Excel, and is the file that Node makes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import webpack from 'webpack';
import type { WorkbookSpec } from '../../src/workbook/model';
import { buildPlanWorkbook } from '../../src/workbook/plan/buildPlanWorkbook';
import { workbookBytes } from '../../src/writers/exceljs/workbookBytes';
import { writeWorkbook } from '../../src/writers/exceljs/writeWorkbook';
import { calculatedOnce } from '../helpers/calculatedOnce';
import { describeWithChromium, openTab, poll, run, watchErrors, type Tab } from '../helpers/chromium';
import { openXmlErrors } from '../helpers/openXml';
import { templatePlan } from '../helpers/templates';
import { answerRequests } from '../host/browser/answerRequests';
import { PANE_ORIGIN } from '../host/protocol/appContext';
import { readParts } from '../conformance/readBack';

const folder = mkdtempSync(join(tmpdir(), 'jalon-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The entry as the pane is bundled: for browsers, so that anything of Node in it fails here. */
function bundle(): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        target: ['web', 'es2020'],
        entry: { page: join(__dirname, 'browserWorkbook.entry.ts') },
        output: { path: folder, filename: '[name].js', chunkFilename: '[name].js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              exclude: /node_modules/,
              loader: 'swc-loader',
              options: {
                jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
                module: { type: 'es6' },
              },
            },
          ],
        },
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats!.toString('errors-only')));
        else resolve();
      },
    );
  });
}

const open = (language: 'fr' | 'en'): WorkbookSpec =>
  buildPlanWorkbook(templatePlan('lancement-produit', language));

describeWithChromium('a workbook made in a browser', () => {
  let tab: Tab;
  let errors: readonly string[];
  const make = async (spec: WorkbookSpec): Promise<readonly string[]> =>
    (await run(tab, `make(${JSON.stringify(spec)})`)) as readonly string[];

  beforeAll(async () => {
    await bundle();
    writeFileSync(
      join(folder, 'page.html'),
      '<!doctype html><html><head><link rel="icon" href="data:,"><script defer src="page.js"></script></head></html>',
    );
    tab = await openTab('fr-FR');
    errors = watchErrors(tab);
    await answerRequests(tab, folder);
    await tab.send('Runtime.enable');
    await tab.send('Page.navigate', { url: `${PANE_ORIGIN}/page.html` });
    await poll(() => run(tab, 'typeof make === "function"'), 'the page');
  }, 180_000);
  afterAll(() => tab?.close());

  it('fetches the engine only when a formula is to be calculated', async () => {
    const closed = await calculatedOnce(open('fr'));
    expect((await make(closed)).slice(1)).toEqual(['0', '0']);
    expect((await make(open('fr'))).slice(1)).toEqual(['0', '1']);
    expect((await make(open('fr'))).slice(1)).toEqual(['1', '1']);
  });

  it.each(['fr', 'en'] as const)('has the very bytes that Node makes, in %s', async (language) => {
    const [base64 = ''] = await make(open(language));
    const bytes = Buffer.from(base64, 'base64');
    const byNode = await workbookBytes(await calculatedOnce(open(language)));
    expect(bytes.length).toBe(byNode.length);
    expect(bytes.equals(byNode)).toBe(true);
    const path = join(folder, `${language}.xlsx`);
    writeFileSync(path, bytes);
    expect(await openXmlErrors(path)).toEqual([]);
  });

  it('has the parts that Node writes to a file', async () => {
    const [base64 = ''] = await make(open('fr'));
    const path = join(folder, 'node.xlsx');
    await writeWorkbook(await calculatedOnce(open('fr')), {}, path);
    expect(readParts(new Uint8Array(Buffer.from(base64, 'base64')))).toEqual(readParts(path));
    expect(Object.keys(unzipSync(Buffer.from(base64, 'base64'))).length).toBeGreaterThan(50);
  });

  it('causes no error in the page', () => {
    expect(errors).toEqual([]);
  });
});
