import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateSerial } from '../../src/core/dateSerial';
import { readPlan } from '../../src/core/plan/readPlan';
import { schedulePlan } from '../../src/core/schedule/schedulePlan';
import type { Language } from '../../src/core/report';
import { messages } from '../../src/messages';
import { formatMoney } from '../../src/messages';
import { importText } from '../../src/messages/pane/import';
import { launchText } from '../../src/messages/pane/launch';
import { shellText } from '../../src/messages/pane/shell';
import { templatesText } from '../../src/messages/pane/templates';
import { readPlanWorkbook } from '../../src/pipeline/plan/readPlanWorkbook';
import { PLAN_TABLES, type PlanTableName } from '../../src/workbook/plan/planTables';
import { readWorkbook } from '../conformance/readBack';
import { describeWithChromium } from '../helpers/chromium';
import { findLibreOffice, recalculate } from '../helpers/libreOffice';
import { openXmlErrors } from '../helpers/openXml';
import { dropFiles } from '../helpers/dropFiles';
import { googleDays, metaDays, sampleFile, sumOf } from '../helpers/sampleFigures';
import { pressing, saying, typing } from '../helpers/personInPane';
import { differences } from '../helpers/recalculated';
import { openPane, type OpenPane } from '../host/browser/openPane';
import type { Workbook } from '../host/model/workbook';
import { openFile } from '../host/open/openFile';

/** Ten cells as a person would change them: table, row of the table from 1, field, what is typed. */
const EDITS: readonly (readonly [PlanTableName, number, string, string | number])[] = [
  ['t_actions', 1, 'name', 'Ma campagne à moi'],
  ['t_actions', 2, 'message', 'Un message que nous seuls savons dire'],
  ['t_objectives', 1, 'text', 'Vendre 480 unités avant le 31 décembre 2027'],
  ['t_budget', 1, 'm3', 1_234.56],
  ['t_budget', 2, 'supplier', 'Imprimerie Lormeau'],
  ['t_tasks', 2, 'duration', 9],
  ['t_kpis', 1, 'target', 777],
  ['t_personas', 1, 'verbatim', '« Je veux essayer avant d’acheter »'],
  ['t_swot', 1, 'finding', 'Une équipe qui répond le jour même'],
  ['t_team', 1, 'capacity', 3.5],
];

const EXPORTS = [
  'google-ads/campagnes par jour, octobre.csv',
  'meta-ads/Maison-Lumen-Campagnes-1-juil.-2026-31-oct.-2026.csv',
  'crm/hubspot-contacts.csv',
];

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['fr', 'fr-FR'],
  ['en', 'en-US'],
];

/** Pictures for somebody to look at, when asked for. */
const PICTURES = process.env['JALON_PICTURES'];

const folder = mkdtempSync(join(tmpdir(), 'jalon-pane-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWithChromium('the pane in Excel, from the template to the saved workbook', () => {
  let pane: OpenPane;

  afterEach(() => pane.close());

  it.each(LANGUAGES)(
    'keeps what a person typed, and every date is right (%s)',
    async (language, locale) => {
      const shell = shellText(language);
      const templates = templatesText(language);
      const launch = launchText(language);
      const press = (words: string) => pane.waitFor(pressing(words));
      const said = (words: string) => pane.waitFor(saying(words));
      const picture = async (name: string): Promise<void> => {
        if (PICTURES === undefined) return;
        mkdirSync(PICTURES, { recursive: true });
        writeFileSync(join(PICTURES, `${language}-${name}.png`), await pane.screenshot());
      };

      pane = await openPane({ language: locale, sheets: { Notes: [['À moi', 1]] }, calculates: true });
      await press(shell.welcome.template);
      await pane.waitFor(typing(templates.launch, '2027-09-15'));
      await picture('templates');
      await press(templates.create);
      await said(templates.created('').slice(0, 8));
      await picture('created');
      expect(pane.range('Notes!A1:B1').Values).toEqual([['À moi', 1]]);

      pane.byPerson((workbook) => {
        for (const [table, row, field, value] of EDITS)
          cellOf(workbook, table, row, field).Values = [[value]];
        const actions = tableOf(workbook, 't_actions');
        actions.Columns.Add(null, null, 'Avis de Camille');
        const { sheet, rect } = actions;
        sheet.range({ top: rect.top + 1, bottom: rect.top + 1, left: rect.right, right: rect.right }).Values =
          [['À garder']];
      });

      await press(shell.views.launch.name);
      await pane.waitFor(typing(launch.newDate, '2027-10-12'));
      await picture('launch');
      await press(launch.write);
      await said(launch.written('').slice(0, 10));
      await picture('launched');
      expectEdits(pane.workbook);
      await expectDates(language, '2027-10-12', 'moved');

      await press(shell.undo);
      await said(shell.undone(0));
      expectEdits(pane.workbook);
      await expectDates(language, '2027-09-15', 'undone');

      await pane.waitFor(typing(launch.newDate, '2027-10-12'));
      await press(launch.write);
      await said(launch.written('').slice(0, 10));
      await expectDates(language, '2027-10-12', 'again');

      await pane.evaluate(`document.querySelector('nav [role=tab]').click()`);
      await press(shell.views.import.name);
      await pane.waitFor(
        `document.querySelector('#view-name')?.textContent === ${JSON.stringify(shell.views.import.name)}`,
      );
      await dropFiles(pane, EXPORTS.map(sampleFile));
      await press(importText(language).preview.write(1_182));
      await pane.waitFor(
        `document.body.innerText.includes(${JSON.stringify(importText(language).done.totals)})`,
      );
      await picture('imported');
      const spend = [...googleDays(EXPORTS[0]!), ...metaDays(EXPORTS[1]!)];
      expect(spendIn(pane.workbook)).toBe(sumOf(spend, 'spend'));

      await pane.evaluate(`document.querySelector('nav [role=tab]').click()`);
      await press(shell.views.readout.name);
      const october = spend.filter(({ day }) => day.startsWith('2026-10'));
      const shown = plain(formatMoney(language, sumOf(october, 'spend'), 'EUR'));
      await pane.waitFor(`document.body.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(shown)})`);
      await picture('readout');

      const path = await expectDates(language, '2027-10-12', 'imported');
      expect(await openXmlErrors(path)).toEqual([]);
      if (findLibreOffice()) {
        const { compared, different } = differences(
          readWorkbook(path),
          readWorkbook(await recalculate(path, join(folder, `${language}-recalculated`))),
        );
        expect(different).toEqual([]);
        expect(compared).toBeGreaterThan(5_000);
      }
      await pane.close();

      pane = await openPane({ language: locale, workbook: await openFile(path, locale), calculates: true });
      expect(await pane.waitFor(`document.querySelector('header p')?.textContent`)).toContain('2027');
      // It opens on what was left.
      expect(await pane.waitFor(`document.querySelector('#view-name')?.textContent`)).toBe(
        shell.views.readout.name,
      );
      await pane.evaluate(`document.querySelectorAll('nav [role=tab]')[2].click()`);
      await press(shell.views.launch.name);
      expectEdits(pane.workbook);
      await pane.waitFor(typing(launch.newDate, '2027-11-09'));
      await press(launch.write);
      await said(launch.written('').slice(0, 10));
      expectEdits(pane.workbook);
      await expectDates(language, '2027-11-09', 'reopened');
    },
    400_000,
  );

  /** Every date of the schedule in the saved workbook is what the plan in it asks for; gives the file. */
  async function expectDates(language: Language, launch: string, name: string): Promise<string> {
    const path = join(folder, `${language}-${name}.xlsx`);
    await pane.save(path);
    const read = await readPlanWorkbook(new Uint8Array(readFileSync(path)));
    const { plan } = readPlan(read?.json, {
      language,
      today: '2026-11-27',
      stepNames: messages(language).plan.lists['step'] ?? {},
    });
    expect(plan.launch.date).toBe(launch);
    await pane.calculate();
    const { sheet, rect } = tableOf(pane.workbook, 't_task_dates');
    const at = (field: string): readonly unknown[] => {
      const column = rect.left + columnOf('t_task_dates', field);
      const body = { top: rect.top + 1, bottom: rect.bottom, left: column, right: column };
      return (sheet.range(body).Values as unknown[][]).map(([value]) => value);
    };
    const dates = at('id').map((id, index) => [id, at('start')[index], at('finish')[index]]);
    expect(dates).toEqual(
      schedulePlan(plan).tasks.map(({ id, start, finish }) => [id, dateSerial(start), dateSerial(finish)]),
    );
    return path;
  }
});

/** All the spend that stands in the workbook, added up in cents. */
function spendIn(workbook: Workbook): number {
  const table = workbook.tables.find(({ Name }) => Name === 'ad_performance');
  if (!table) throw new Error('no table of advertising');
  const at = (table.GetHeaderRowRange().Values as unknown[][])[0]!.indexOf('spend');
  const rows = table.GetDataBodyRange().Values as unknown[][];
  return rows.reduce((sum, row) => sum + Math.round(Number(row[at]) * 100), 0) / 100;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ');

function tableOf(workbook: Workbook, name: PlanTableName) {
  const found = workbook.tables.find(({ Name }) => Name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

function columnOf(table: PlanTableName, field: string): number {
  return PLAN_TABLES[table].fields.findIndex(({ id }) => id === field);
}

/** The cell of a field in a row of a table, the first one being 1. */
function cellOf(workbook: Workbook, table: PlanTableName, row: number, field: string) {
  const { sheet, rect } = tableOf(workbook, table);
  const [top, left] = [rect.top + row, rect.left + columnOf(table, field)];
  return sheet.range({ top, bottom: top, left, right: left });
}

function expectEdits(workbook: Workbook): void {
  expect(EDITS.map(([table, row, field]) => cellOf(workbook, table, row, field).Values)).toEqual(
    EDITS.map(([, , , value]) => [[value]]),
  );
  const { sheet, rect } = tableOf(workbook, 't_actions');
  const { Values } = sheet.range({ ...rect, bottom: rect.top + 1, left: rect.right });
  expect(Values).toEqual([['Avis de Camille'], ['À garder']]);
}
