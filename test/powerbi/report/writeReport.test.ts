import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGES } from '../../../src/core/pages';
import { messages } from '../../../src/messages';
import { reportFigureText } from '../../../src/messages/reportText';
import { bindingProblems, modelNames } from '../../../src/powerbi/check/bindings';
import { layoutProblems } from '../../../src/powerbi/check/layout';
import { buildModel } from '../../../src/powerbi/model/buildModel';
import { literal } from '../../../src/powerbi/report/expressions';
import { reportPages } from '../../../src/powerbi/report/pages';
import { figuresOf } from '../../../src/core/pages/page';
import { writeReport } from '../../../src/powerbi/report/writeReport';
import { TONES } from '../../../src/workbook/theme';
import { schemaErrors, validatorComplaints, writeProject } from '../../helpers/powerbi';

const LANGUAGES = ['fr', 'en'] as const;

/** Paths without what tells the two languages apart. */
const neutralPaths = (language: (typeof LANGUAGES)[number]): readonly string[] =>
  [...writeReport(language).keys()].map((path) => path.replace(`Marketing.${language}.`, 'Marketing.'));

describe('the Power BI report', () => {
  it.each(LANGUAGES)('in %s follows the schemas that its files declare', (language) => {
    expect(schemaErrors(writeReport(language))).toEqual([]);
  });

  it('is accepted by Microsoft’s validator without a warning', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalon-report-'));
    try {
      for (const language of LANGUAGES) writeProject(folder, writeReport(language));
      const projects = LANGUAGES.map((language) => join(folder, `Marketing.${language}.pbip`));
      expect(await validatorComplaints(projects)).toEqual([[], []]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(LANGUAGES)('in %s uses only what the model has', (language) => {
    expect(bindingProblems(writeReport(language), modelNames(buildModel('local', 'marketing.xlsx')))).toEqual(
      [],
    );
  });

  it.each(LANGUAGES)('in %s places every visual inside its page, beside the others', (language) => {
    expect(layoutProblems(writeReport(language))).toEqual([]);
  });

  it('is written alike each time, with the same names in both languages', () => {
    expect([...writeReport('fr')]).toEqual([...writeReport('fr')]);
    expect(neutralPaths('fr')).toEqual(neutralPaths('en'));
  });

  it.each(LANGUAGES)(
    'in %s has the pages of the core and their visuals, then the rows behind them',
    (language) => {
      const pages = reportPages(language);
      expect(pages.map(({ id }) => id)).toEqual([...PAGES.map(({ id }) => id), 'source_rows']);
      for (const { id, visuals } of PAGES) {
        const shown = pages.find((page) => page.id === id)!.visuals.map((visual) => visual.id);
        expect(shown).toEqual(expect.arrayContaining(visuals.map((visual) => visual.id)));
      }
    },
  );

  it.each(LANGUAGES)('in %s labels and defines every figure that a visual shows', (language) => {
    const pages = reportPages(language);
    for (const { id, visuals } of PAGES) {
      for (const { id: visual, content } of visuals) {
        const shown = pages.find((page) => page.id === id)!.visuals.find((each) => each.id === visual)!;
        const labels = Object.values(shown.roles!).flatMap((role) => role.map(({ label }) => label));
        for (const figure of figuresOf(content)) {
          const { label, definition } = reportFigureText(language, figure);
          const isSwitched = id === 'overview' && figure === 'roi';
          expect(labels).toContain(isSwitched ? messages(language).kpis.roi.label : label);
          expect(shown.help).toContain(definition);
        }
      }
    }
  });

  it('filters the pages that have filters, and offers the basis of the ROI on the first alone', () => {
    const filters = (id: string) =>
      reportPages('en')
        .find((page) => page.id === id)!
        .visuals.filter(({ type }) => type === 'slicer')
        .map((visual) => visual.id);
    const usual = ['filter_month', 'filter_channel', 'filter_campaign'];
    for (const { id, hasFilters } of PAGES.slice(1)) expect(filters(id)).toEqual(hasFilters ? usual : []);
    expect(filters('overview')).toEqual([...usual, 'filter_roi_basis']);
  });

  it('draws a line on the scale of its columns where both are of one kind, as the bridge and its total', () => {
    const lines = reportPages('en').flatMap(({ visuals }) => visuals.filter(({ roles }) => roles?.['Y2']));
    const ownScale = lines.map(({ id, objects }) => [
      id,
      JSON.stringify(objects!['valueAxis']![0]!.properties['secShow']),
    ]);
    const [own, shared] = [true, false].map((value) => JSON.stringify(literal(value)));
    expect(Object.fromEntries(ownScale)).toEqual({
      overview_trend: own,
      overview_leads: own,
      strategy_revenue: own,
      strategy_search: own,
      budget_months: shared,
      budget_bridge: shared,
    });
  });

  it('offers the basis of the ROI in the words of the report', () => {
    const { source } = buildModel('local', 'marketing.xlsx').tables.find(({ name }) => name === 'ROI Basis')!;
    expect(source).toContain('{{"Margin", "La marge", 1}, {"Revenue", "Le revenu", 2}}');
    const chosen = LANGUAGES.map(
      (language) =>
        reportPages(language)[0]!.visuals.find(({ id }) => id === 'filter_roi_basis')!.roles!['Values']![0]!
          .field.name,
    );
    expect(chosen).toEqual(['French', 'Basis']);
  });

  it('leads from a channel or a campaign to the rows of the exports, with their file and line', () => {
    const { drillThrough, visuals } = reportPages('en').at(-1)!;
    expect(drillThrough!.map(({ table, name }) => `${table}[${name}]`)).toEqual([
      'Channels[Channel]',
      'Campaigns[Campaign]',
    ]);
    const lists = visuals.filter(({ type }) => type === 'tableEx');
    expect(lists.map(({ roles }) => roles!['Values']!.slice(0, 2).map(({ label }) => label))).toEqual(
      Array(3).fill(['Source file', 'Source line']),
    );
  });

  it('colours a change by what is better: less for a cost, more for a result', () => {
    const { objects } = reportPages('en')[0]!.visuals.find(({ id }) => id === 'overview_cards')!;
    const rules = objects!['referenceLabelValue']!;
    /** Colours above and below 0 of the change of a measure. */
    const tones = (measure: string) => {
      const { properties } = rules.find(({ selector }) => selector!['metadata'] === `Measures.${measure}`)!;
      return JSON.stringify(properties['valueFontColor']).match(/#[0-9A-F]{6}/g);
    };
    const [good, bad] = [`#${TONES.good.color}`, `#${TONES.bad.color}`];
    expect(tones('CAC')).toEqual([bad, good]);
    expect(tones('Leads')).toEqual([good, bad]);
  });

  it('shows the whole first page on a phone', () => {
    const [first, ...others] = reportPages('fr');
    expect(first!.visuals.filter(({ onPhone }) => !onPhone)).toEqual([]);
    expect(others.flatMap(({ visuals }) => visuals).filter(({ onPhone }) => onPhone)).toEqual([]);
  });
});
