import ExcelJS from 'exceljs';
import { workbookBytes } from '../../../src/writers/exceljs/workbookBytes';
import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { firstSpec } from '../../helpers/openPlan';
import { openStandalonePane, type StandalonePane } from '../../helpers/standalonePane';
import { templatePlan } from '../../helpers/templates';

/** A plan file to which somebody added a sheet. */
async function fileOfPeople(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await workbookBytes(await firstSpec(templatePlan('minimum-viable', 'fr')), {});
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  workbook.addWorksheet('À nous').addRow(['mien']);
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
}

const opening = (file: string): string => `(() => {
  const input = document.querySelector('input[type=file][accept=".xlsx"]');
  if (!input) return false;
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(atob('${file}'), (each) => each.charCodeAt(0))], 'mon plan.xlsx'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
})()`;
const said = `document.querySelector('[role=status]').textContent`;
const LACKS = 'Ces feuilles non plus';

describeWithChromium('a file opened outside Excel', () => {
  let pane: StandalonePane;
  afterEach(() => pane.close());

  it('is said to be made anew when it is opened and before it is downloaded', async () => {
    pane = await openStandalonePane({ language: 'fr-FR' });
    await pane.waitFor(opening(await fileOfPeople()));
    await pane.waitFor(`${said}.includes('est ouvert') && ${said}.includes('${LACKS}')`);
    await pane.evaluate(`document.querySelector('[aria-label="Fermer ce message"]').click()`);
    await pane.waitFor(`!${said}.includes('${LACKS}')`);
    await pane.press('Télécharger');
    await pane.waitFor(`${said}.includes('${LACKS}') && ${said}.includes('À nous')`);
    expect(await axeViolations(pane)).toEqual([]);
    const file = new ExcelJS.Workbook();
    await file.xlsx.load((await pane.download('Télécharger quand même')).buffer as ArrayBuffer);
    expect(file.worksheets.map(({ name }) => name)).not.toContain('À nous');
    // It was said once: the next download is one press.
    expect((await pane.download('Télécharger')).length).toBeGreaterThan(1_000);
    expect(pane.errors).toEqual([]);
  }, 90_000);
});
