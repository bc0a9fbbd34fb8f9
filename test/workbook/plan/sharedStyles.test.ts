import type { CellSpec, StyleSpec } from '../../../src/workbook/model';
import { buildPlanWorkbook } from '../../../src/workbook/plan/buildPlanWorkbook';
import { templatePlan } from '../../helpers/templates';

const { sheets } = buildPlanWorkbook(templatePlan('lancement-produit', 'fr'));
const cells: readonly CellSpec[] = sheets.flatMap((sheet) => (sheet.kind === 'rich' ? sheet.cells : []));

it('gives cells that look alike one style, so that it is compared and written once', () => {
  const styles = new Set(cells.flatMap(({ style }): StyleSpec[] => (style ? [style] : [])));
  expect(cells.length).toBeGreaterThan(10_000);
  expect(styles.size).toBeLessThan(cells.length / 4);
});
