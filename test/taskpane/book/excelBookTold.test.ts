import type { Plan } from '../../../src/core/plan/plan';
import { shellText } from '../../../src/messages/pane/shell';
import type { Book } from '../../../src/taskpane/book/book';
import { excelBook } from '../../../src/taskpane/book/excelBook';
import { createSession, type Notice, type Session } from '../../../src/taskpane/session/session';
import { templatePlan } from '../../helpers/templates';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';

type Workbook = OpenWorkbook['workbook'];

const plan: Plan = {
  ...templatePlan('minimum-viable', 'fr'),
  sheets: ['home', 'objectives', 'actions', 'gantt', 'settings'],
};
const text = shellText('fr');
const moveLaunch = (one: Plan): Plan => ({ ...one, launch: { ...one.launch, date: '2027-10-15' } });

let excel: OpenWorkbook;
let leave: () => void;
/** What somebody else does once the plan was read, and before it is written. */
let meanwhile: ((workbook: Workbook) => void) | undefined;
let session: Session;

beforeEach(async () => {
  meanwhile = undefined;
  excel = await openWorkbook({ sheets: { 'À moi': [['mien']] } });
  leave = excel.install();
  const book = excelBook({ language: 'fr', today: '2026-11-27' });
  const disturbed: Book = {
    ...book,
    writePlan: (next) => {
      if (meanwhile) excel.byCoauthor(meanwhile);
      return book.writePlan(next);
    },
  };
  session = createSession(disturbed, 'fr', text);
  await session.create(plan, 'Écrit.');
});

afterEach(async () => {
  await excel.close();
  leave();
});

async function told(change: (plan: Plan) => Plan): Promise<Notice> {
  await session.change(change, 'Fait.');
  return session.state().notice!;
}

const launchCell = (workbook: Workbook): { readonly sheet: string; readonly cell: string } => {
  const refersTo = workbook.Names.Items.find(({ Name }) => Name === 'launch_date')!.Formula;
  const [sheet, cell] = String(refersTo).replaceAll(/[=$']/g, '').split('!');
  return { sheet: sheet!, cell: cell! };
};
const columnOf = (workbook: Workbook, table: string, column: number): readonly unknown[] => {
  const { sheet, rect } = workbook.tables.find(({ Name }) => Name === table)!;
  const rows = sheet.range(rect).Values as unknown as readonly (readonly unknown[])[];
  return rows.map((row) => row[column]);
};
const namesOf = ({ actions }: Plan): readonly string[] => actions.map(({ name }) => name);

describe('what the pane says of a writing', () => {
  it('names the cells that somebody changed during the writing, and keeps them', async () => {
    const { sheet, cell } = launchCell(excel.workbook);
    meanwhile = (workbook) => {
      workbook.sheet(sheet).GetRange(cell).Values = [[46_000]];
    };
    const notice = await told(moveLaunch);
    expect(notice).toMatchObject({ tone: 'warning', places: [{ sheet, cell }] });
    expect(notice.text).toContain(text.keptMeanwhile(1));
    expect(excel.workbook.sheet(sheet).GetRange(cell).Values).toEqual([[46_000]]);
  });

  it('finds its rows where somebody moved them after the plan was read', async () => {
    meanwhile = (workbook) => {
      workbook.sheet('Plan actions').GetRange('5:5').Insert('Down');
      workbook.sheet('Plan actions').GetRange('B5').Values = [['à nous']];
    };
    const name = 'Un autre nom';
    const change = (one: Plan): Plan => ({
      ...one,
      actions: one.actions.map((action, index) => (index === 1 ? { ...action, name } : action)),
    });
    const notice = await told(change);
    expect(notice).toMatchObject({ tone: 'success' });
    expect(excel.range('Plan actions!B5').Values).toEqual([['à nous']]);
    const typed = namesOf(change(plan));
    expect(columnOf(excel.workbook, 't_actions', 1).slice(1, typed.length + 1)).toEqual(typed);
    expect(namesOf((await session.refresh())!.plan)).toEqual(typed);
  });

  it('asks to wait when lines move whenever it is about to write', async () => {
    const { book } = session;
    const before = JSON.stringify(excel.workbook.Names.Items.map(({ Formula }) => Formula));
    const moves = Array.from({ length: 40 }, (_, batch) => batch);
    for (const batch of moves)
      excel.beforeBatch(batch, () =>
        excel.byCoauthor((workbook) => workbook.sheet('Plan actions').GetRange('60:60').Insert('Down')),
      );
    excel.byCoauthor((workbook) => {
      workbook.sheet('Plan actions').GetRange('B90').Values = [['en bas']];
    });
    await expect(book.writePlan(moveLaunch(plan))).rejects.toMatchObject({
      trouble: 'busy',
      about: ['Plan actions'],
    });
    expect(JSON.stringify(excel.workbook.Names.Items.map(({ Formula }) => Formula))).toBe(before);
  });

  it('says that something was done when only what no sheet shows has changed', async () => {
    const { swot } = templatePlan('lancement-produit', 'fr');
    expect(swot.length).toBeGreaterThan(0);
    expect((await told((one) => ({ ...one, swot }))).text).toBe('Fait.');
  });

  it('says that nothing had to change when nothing had to', async () => {
    expect((await told((one) => one)).text).toBe(text.unchanged);
  });

  it('says which rows left the plan, and which of them stay', async () => {
    const removed = (one: Plan): Plan => ({ ...one, actions: one.actions.slice(0, 1), tasks: [] });
    const { sheet, rect } = excel.workbook.tables.find(({ Name }) => Name === 't_actions')!;
    excel.byPerson(() => {
      sheet.GetRangeByIndexes(rect.top + 1, rect.right + 1, 1, 1).Values = [['à garder']];
    });
    const notice = await told(removed);
    expect(notice.text).toContain(text.keptRecords(1));
    expect(notice.text).toMatch(/lignes? retirées? du plan (a|ont) été vidée/);
    expect(notice).toMatchObject({
      tone: 'warning',
      places: [{ sheet: 'Plan actions', cell: `A${rect.top + 2}` }],
    });
  });

  it('says that sheets which people deleted are not made again', async () => {
    excel.byPerson((workbook) => workbook.sheet('Objectifs').Delete());
    const notice = await told(moveLaunch);
    expect(notice.text).toContain(text.deleted(['Objectifs']));
  });
});

describe('what keeps the pane from writing', () => {
  it('is told as it is: no room below a table that stands beside another', async () => {
    const { sheet, rect } = excel.workbook.tables.find(({ Name }) => Name === 't_leave')!;
    excel.byPerson(() => {
      sheet.Protection.Unprotect(null);
      sheet.range({
        top: rect.bottom + 1,
        bottom: rect.bottom + 1,
        left: rect.left,
        right: rect.left,
      }).Values = [['à nous']];
      sheet.Protection.Protect(null, null);
    });
    const leaves = Array.from({ length: 40 }, (_, index) => ({
      person: 'Chloé',
      start: `2027-03-${String((index % 28) + 1).padStart(2, '0')}`,
      finish: `2027-03-${String((index % 28) + 1).padStart(2, '0')}`,
      reason: `motif ${index}`,
    }));
    const notice = await told((one) => ({ ...one, calendar: { ...one.calendar, leave: leaves } }));
    expect(notice.text).toBe(text.troubles['no-room'](sheet.Name));
  });
});
