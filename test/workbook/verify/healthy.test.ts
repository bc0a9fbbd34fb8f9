import { verifyPlanWorkbook } from '../../../src/pipeline/plan/verifyPlanWorkbook';
import type { OpenWorkbook } from '../../../src/workbook/openWorkbook';
import { TEMPLATES } from '../../helpers/templates';
import { openTemplate } from '../../helpers/openTemplate';

const CASES = TEMPLATES.flatMap((id) => (['fr', 'en'] as const).map((language) => [id, language] as const));

/** Formulas as Excel writes them again: plain sheet names without apostrophes. */
function asExcelSays(now: OpenWorkbook): OpenWorkbook {
  return {
    ...now,
    sheets: now.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line) =>
        line.map((cell) =>
          typeof cell === 'string' && cell.startsWith('=')
            ? cell.replace(/"(?:[^"]|"")*"|'([A-Za-z]+)'!|,/g, (piece, name?: string) =>
                name === undefined ? (piece === ',' ? ', ' : piece) : `${name}!`,
              )
            : cell,
        ),
      ),
    })),
  };
}

describe('a healthy workbook', () => {
  it.each(CASES)('%s in %s has nothing to repair, as generated', async (id, language) => {
    const { now, base } = await openTemplate(id, language);
    expect(verifyPlanWorkbook(now, base, language)).toEqual([]);
    expect(verifyPlanWorkbook(asExcelSays(now), base, language)).toEqual([]);
  });

  it.each(CASES)(
    '%s in %s has nothing to repair when nobody knows how it was generated',
    async (id, language) => {
      const { now } = await openTemplate(id, language);
      expect(verifyPlanWorkbook(now, null, language)).toEqual([]);
    },
  );

  it('is checked in under 300 ms, the largest of the templates', async () => {
    const { now, base } = await openTemplate('e-commerce', 'fr');
    const excel = asExcelSays(now);
    verifyPlanWorkbook(excel, base, 'fr');
    // Of the processor, so that a busy machine does not count.
    const times = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      verifyPlanWorkbook(excel, base, 'fr');
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    if (process.env['JALON_TIMES']) console.log(times);
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
