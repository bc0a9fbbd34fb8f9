/**
 * One thing that the pane does beside the Excel double, alone in its process: node drive.js <dist/addin> <what> [file].
 * Prints the seconds of the work; what the double itself takes is in them, and beside them.
 */
import { readFileSync } from 'node:fs';
import { withLaunch } from '../../src/core/plan/change/withLaunch';
import type { Plan } from '../../src/core/plan/plan';
import { readPlan } from '../../src/core/plan/readPlan';
import { messages } from '../../src/messages';
import { previewImport } from '../../src/pipeline/import/previewImport';
import { excelBook } from '../../src/taskpane/book/excelBook';
import { openPane } from '../../test/host/browser/openPane';
import { openWorkbook } from '../../test/host/node/openWorkbook';
import type { XdmHost } from '../../test/host/protocol/createXdmHost';

const TODAY = '2026-11-27';
const [addin = '', what = '', file = ''] = process.argv.slice(2);

const TASKS: Readonly<Record<string, () => Promise<Readonly<Record<string, number>>>>> = {
  /** From office.js being ready to a pane that can be used. */
  boot: async () => {
    const pane = await openPane({ addin });
    try {
      const seconds = await pane.waitFor(`(() => {
        const [host] = performance.getEntriesByName('jalon-host');
        const [ready] = performance.getEntriesByName('jalon-ready');
        return ready && (ready.startTime - host.startTime) / 1000;
      })()`);
      return { seconds: Number(seconds) };
    } finally {
      await pane.close();
    }
  },
  /** A plan of 200 tasks: written into an empty workbook, then its launch moved by four weeks. */
  plan: async () => {
    const workbook = await openWorkbook();
    const restore = workbook.install();
    const book = excelBook({ language: 'fr', today: TODAY });
    const plan = planOf(JSON.parse(readFileSync(file, 'utf8')));
    // The parts of the pane are loaded once; that is boot, not writing.
    await book.readPlan();
    const timed = stopwatch(workbook.runtime.host);
    const first = await timed(() => book.writePlan(plan));
    const messagesOfFirst = workbook.batches().length;
    const moved = await timed(() => book.writePlan(withLaunch(plan, '2027-10-13').plan));
    restore();
    return {
      ...first,
      moved: moved.seconds,
      movedDouble: moved.double,
      messages: messagesOfFirst,
      movedMessages: workbook.batches().length - messagesOfFirst,
      tasks: plan.tasks.length,
    };
  },
  /** An export read, merged and written into an empty workbook. */
  import: async () => {
    const workbook = await openWorkbook();
    const restore = workbook.install();
    const book = excelBook({ language: 'fr', today: TODAY });
    const { standing } = await book.readTables();
    const bytes = new Uint8Array(readFileSync(file));
    const timed = stopwatch(workbook.runtime.host);
    let longest = 0;
    const read = await timed(async () => {
      const preview = await previewImport([{ name: 'export.csv', bytes }], standing, { language: 'fr' });
      longest = preview.longestSlice;
      return preview;
    });
    const preview = await previewImport([{ name: 'export.csv', bytes }], standing, { language: 'fr' });
    const written = await timed(() => book.writeTables(preview, standing, { currency: 'EUR' }));
    restore();
    return {
      seconds: read.seconds + written.seconds,
      double: read.double + written.double,
      read: read.seconds,
      longest,
      rows: preview.files[0]?.rows.loaded ?? 0,
    };
  },
};

/** Times tasks: the seconds of one, and those of them in which the double takes messages and answers them. */
function stopwatch(
  host: XdmHost,
): (task: () => Promise<unknown>) => Promise<{ readonly seconds: number; readonly double: number }> {
  let answering = 0;
  const { receive } = host;
  const timedReceive: XdmHost['receive'] = (text) => {
    const began = performance.now();
    receive(text);
    answering += performance.now() - began;
  };
  Object.assign(host, { receive: timedReceive });
  return async (task) => {
    const [began, before] = [performance.now(), answering];
    await task();
    return { seconds: (performance.now() - began) / 1000, double: (answering - before) / 1000 };
  };
}

function planOf(json: unknown): Plan {
  const stepNames = messages('fr').plan.lists['step'] ?? {};
  return readPlan(json, {
    language: 'fr',
    today: TODAY,
    start: '2027-01-01',
    launch: '2027-09-15',
    stepNames,
  }).plan;
}

const task = TASKS[what];
if (!task) throw new Error(`unknown: ${what}; one of ${Object.keys(TASKS).join(', ')}`);
void task().then((result) => {
  console.log(JSON.stringify(result));
  process.exit(0);
});
