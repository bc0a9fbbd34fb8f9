import { createHostModel } from '../model/createHostModel';
import { SmallWorkbook } from '../helpers/smallWorkbook';
import { loadRuntime } from './loadRuntime';
import type { Runtime } from './loadRuntime';

describe('the real office.js in Node', () => {
  let runtime: Runtime;
  /** The last batch of start-up has been answered. */
  let started: Promise<void>;

  const load = (scripts: readonly string[] = [], language = 'fr-FR'): void => {
    started = new Promise((resolve) => {
      const model = createHostModel({ onReady: resolve, onResults: () => {} });
      runtime = loadRuntime({ scripts, language, model: { ...model, root: new SmallWorkbook() } });
    });
  };

  /** The value of an asynchronous function of the page, as JSON: the realms stay apart. */
  const page = async (body: string): Promise<unknown> =>
    JSON.parse(
      String(
        await runtime.evaluate(`(async () => JSON.stringify((await (async () => {${body}})()) ?? null))()`),
      ),
    );

  afterEach(() => runtime.stop());

  it.each(['fr-FR', 'en-US'])('starts as in Excel on the web, in %s', async (language) => {
    load([], language);
    expect(await page('return Office.onReady()')).toEqual({
      host: 'Excel',
      platform: 'OfficeOnline',
      addin: { visibilityMode: 'Taskpane' },
    });
    expect(await page('return Office.context.displayLanguage')).toBe(language);
    expect(runtime.problems()).toEqual([]);
  });

  it.each([
    ['ExcelApi', '1.15', true],
    ['ExcelApi', '1.16', false],
    ['CustomFunctions', '1.9', true],
    ['SharedRuntime', '1.1', true],
    ['NoSuchApi', '1.1', false],
  ])('announces %s %s: %s', async (set, version, supported) => {
    load();
    await page('return Office.onReady()');
    expect(await page(`return Office.context.requirements.isSetSupported('${set}', '${version}')`)).toBe(
      supported,
    );
  });

  it('runs the scripts of the page before office.js is ready, as a page does', async () => {
    load(['globalThis.early = typeof CustomFunctions.associate + " " + typeof CustomFunctions.Error']);
    expect(await page('return early')).toBe('function undefined');
    expect(await page('await Office.onReady(); return typeof CustomFunctions.Error')).toBe('function');
  });

  it('creates, renames and finds sheets through Excel.run', async () => {
    load();
    expect(
      await page(`
        await Office.onReady();
        return Excel.run(async (context) => {
          const sheets = context.workbook.worksheets;
          const report = sheets.add('Report');
          await context.sync();
          report.name = 'Summary';
          const missing = sheets.getItemOrNullObject('none');
          sheets.load('items/name');
          await context.sync();
          return [sheets.items.map((sheet) => sheet.name), missing.isNullObject];
        });`),
    ).toEqual([['Summary'], true]);
    expect(runtime.problems()).toEqual([]);
  });

  it('keeps a range between two syncs, and takes it back after the run', async () => {
    load();
    expect(
      await page(`
        await Office.onReady();
        return Excel.run(async (context) => {
          const range = context.workbook.worksheets.add('Report').getRange('A1');
          await context.sync();
          range.values = [[42]];
          range.load('values');
          await context.sync();
          return range.values;
        });`),
    ).toEqual([[42]]);
    // The clean-up comes in a batch of its own, after Excel.run.
    while (runtime.interpreter.keptReferences() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(runtime.problems()).toEqual([]);
  });

  it('surfaces an error of Excel with the statement that caused it', async () => {
    load();
    expect(
      await page(`
        await Office.onReady();
        try {
          await Excel.run((context) => {
            context.workbook.worksheets.getItem('none').load('name');
            return context.sync();
          });
        } catch (error) {
          return [error instanceof OfficeExtension.Error, error.code, error.debugInfo.statement];
        }`),
    ).toEqual([true, 'ItemNotFound', 'var worksheet = worksheets.getItem(...);']);
    expect(runtime.problems()).toEqual([]);
  });

  it.each([
    [5004, 'InvalidOperationInCellEditMode'],
    [5102, 'ActivityLimitReached'],
  ])('refuses a batch with error %s of Office', async (officeError, code) => {
    load();
    await started;
    runtime.host.refuseNext(officeError);
    expect(
      await page(`return Excel.run((context) => { context.workbook.worksheets.add('x'); return context.sync(); })
        .catch((error) => error.code)`),
    ).toBe(code);
  });

  it('answers ApiNotFound for a member it does not have, and reports the problem', async () => {
    load();
    expect(
      await page(`
        await Office.onReady();
        return Excel.run((context) => { context.workbook.application.calculate('Full'); return context.sync(); })
          .catch((error) => error.code)`),
    ).toBe('ApiNotFound');
    expect(runtime.problems()).toEqual(['not in the double: Workbook.Application']);
  });

  it('reports a message it does not know', async () => {
    load();
    await page('await Office.onReady(); Office.context.document.settings.saveAsync(); return null');
    while (runtime.problems().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(runtime.problems()).toEqual(['unexpected message: executeMethod 76']);
  });

  it('reports what the page throws where nobody catches it', async () => {
    load(['setTimeout(() => { throw new Error("lost"); }, 0)']);
    while (runtime.problems().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(runtime.problems()).toEqual([expect.stringContaining('uncaught: Error: lost')]);
  });

  it('leaves no timer running once it is stopped', async () => {
    load(['setInterval(() => {}, 1000)']);
    await page('return Office.onReady()');
    expect(runtime.pendingTimers()).toBeGreaterThan(0);
    runtime.stop();
    expect(runtime.pendingTimers()).toBe(0);
  });
});
