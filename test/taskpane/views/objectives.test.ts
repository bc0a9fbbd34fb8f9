import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('the objectives of the plan', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'en-GB', today: '2026-11-27' });
    await startPlan(page, '2027-09-15');
    await page.press('Step 2 of 6');
    await page.press('Write them; each is checked');
  }, 60_000);
  afterAll(() => page.close());

  const marks = async (): Promise<unknown> =>
    page.evaluate(
      `[...document.querySelectorAll('section section li [role=img]')].map((each) => each.textContent).join('')`,
    );

  it('stand with their five marks and what they lack', async () => {
    await page.says('O1 ·');
    expect(
      await page.evaluate(`document.querySelectorAll('main li [role=img][aria-label^="Specific"]').length`),
    ).toBeGreaterThan(1);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('are checked while they are typed, with the reason of each letter', async () => {
    await page.press('Add an objective');
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('New objective');
    await page.fill('The objective, in one sentence', 'Sell more');
    await page.says('0 of 5 letters are met.');
    await page.fill('The objective, in one sentence', 'Sell 2,000 lamps in France by 31 December 2027');
    await page.says('3 of 5 letters are met.');
    expect(await marks()).toBe('✓✓??✓');
    await page.says('“31 December 2027” ends on 31 Dec 2027.');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('give their target and deadline from the sentence until somebody types them', async () => {
    expect(await page.value('Target')).toBe('2,000');
    expect(await page.value('Deadline')).toBe('2027-12-31');
    await page.says('Read in the sentence.');
    await page.fill('Target', '1.900');
    await page.fill('Today', 'some');
    await page.says('Give a number, such as 1,200 or 3.5.');
    expect(await page.evaluate(`document.querySelector('button[type=submit]').disabled`)).toBe(true);
    await page.fill('Today', '1,200');
    await page.fill('Target', '2,100');
    await page.fill('The objective, in one sentence', 'Sell 2,500 lamps in France by 30 June 2027');
    await page.waitFor(`fieldOf('Deadline').value === '2027-06-30'`);
    expect(await page.value('Target')).toBe('2,100');
  });

  it('take the sentence proposed, with the cursor on its first blank', async () => {
    await page.says('It could read:');
    await page.press('Take this sentence');
    await page.waitFor(
      `getSelection().toString().startsWith('[') || document.activeElement.tagName === 'TEXTAREA'`,
    );
    const sentence = await page.value('The objective, in one sentence');
    expect(sentence).toContain('[purpose]');
    expect(
      await page.waitFor(
        `(() => { const { value, selectionStart, selectionEnd } = document.activeElement; return value?.slice(selectionStart, selectionEnd); })()`,
      ),
    ).toBe('[purpose]');
    await page.says('Fill in what stands in brackets.');
    await page.fill('The objective, in one sentence', sentence.replace('[purpose]', 'fund the new range'));
    await page.says('All five letters are met.');
  });

  it('are kept when the view is left half-way', async () => {
    await page.press('Back to');
    await page.press('Write them; each is checked');
    await page.says('All five letters are met.');
    expect(await page.value('Today')).toBe('1,200');
  });

  it('say what they lack to be steered, and are written', async () => {
    await page.says('Before it can be steered it needs a KPI, an owner and an action that serves it.');
    await page.choose('KPI of the plan', 'Food processors sold');
    await page.choose('Owner', 'Claire');
    await page.says('Before it can be steered it needs an action that serves it.');
    await page.choose('Serves the objective', 'O1');
    await page.press('Write it to the plan');
    await page.says('In the plan: “Sell 2,500 lamps in France');
    await page.says('Claire');
    await page.says('Before it can be steered it needs an action that serves it.');
  });

  it('are edited in place', async () => {
    await page.press('Edit O1');
    await page.says('Objective O1');
    const before = await page.value('The objective, in one sentence');
    await page.fill('The objective, in one sentence', `${before} or sooner`);
    await page.press('Write it to the plan');
    await page.says(`O1 · ${before} or sooner`);
  });

  it('check a text of two thousand characters without holding up the keyboard', async () => {
    await page.press('Add an objective');
    await page.fill('The objective, in one sentence', 'Sell 2,000 lamps by 31 December 2027 '.repeat(60));
    await page.says('only the first 1,000 characters are checked');
    await page.press('Close without writing');
  });

  it('stay within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
