import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('writing a lesson down', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'en-GB', today: '2027-10-05' });
    await startPlan(page, '2027-09-15');
    await page.press('Step 6 of 6');
    await page.press('Write a lesson down');
  }, 60_000);
  afterAll(() => page.close());

  it('takes the figures of the latest test, before and after', async () => {
    await page.says('Before: €91.00. After: €76.00.');
    expect(await page.value('Result: Cost per acquisition')).toBe('76');
    expect(await page.value('Who knows about it')).toBe('Mehdi');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is not written without a lesson, nor with a result that is no number', async () => {
    await page.fill('Result: Cost per acquisition', 'fine');
    await page.says('Write a number, such as 1,200.50.');
    await page.press('Save the lesson');
    await page.says('Still to be filled in.');
    await page.says('2 of 2 lessons');
    await page.fill('Result: Cost per acquisition', '76');
  });

  it('is written with what can be used again, and appears at the top of the list', async () => {
    await page.fill('The lesson, in one sentence', 'A café that says its price sells');
    await page.fill('What can be used again', 'https://example.com/price-page');
    await page.fill('Next use', 'Spring');
    await page.press('Save the lesson');
    await page.says('Lesson saved: Display and search advertising.');
    await page.says('3 of 3 lessons');
    await page.says('A café that says its price sells');
    expect(await page.evaluate(`document.querySelector('main a[target=_blank]')?.href`)).toBe(
      'https://example.com/price-page',
    );
    expect(await page.value('The lesson, in one sentence')).toBe('');
  });

  it('is found whatever the case and the accents', async () => {
    await page.fill('Search the lessons', 'CAFE price');
    await page.says('1 of 3 lessons');
    await page.fill('Search the lessons', 'zebra');
    await page.says('No lesson speaks of “zebra”.');
    await page.fill('Search the lessons', 'blender');
    await page.says('Release of the Vive blender, last year');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('can come from a campaign that is not in the plan', async () => {
    await page.choose('What the lesson comes from', 'Another campaign');
    await page.press('Save the lesson');
    await page.says('Still to be filled in.');
    await page.fill('Name of the campaign', 'Christmas, two years ago');
    await page.choose('KPI', 'In-store sales');
    await page.fill('Result: In-store sales', '1,250');
    await page.fill('The lesson, in one sentence', 'Start in October');
    await page.press('Save the lesson');
    await page.says('Lesson saved: Christmas, two years ago.');
    await page.fill('Search the lessons', 'october');
    await page.says('In-store sales: 1,250');
  });

  it('stays within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
