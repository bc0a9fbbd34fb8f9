import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

describeWithChromium('sharing the envelope', () => {
  let page: PanePage;

  beforeAll(async () => {
    page = await openPanePage({ language: 'en-GB', today: '2027-06-16' });
    await startPlan(page, '2027-09-15');
    await page.press('Action plan');
    await page.press('Share out the budget');
    await page.says('Envelope: €240,000.00');
  });

  afterAll(() => page.close());

  /** The amounts on the cards, in cents. */
  const cents = async (): Promise<readonly number[]> =>
    (await page.evaluate(
      `[...document.querySelectorAll('main ul')][0].innerText.match(/(?<!now )€[\\d,]+\\.\\d\\d(?=\\n)/g).map((each) => Math.round(Number(each.replace(/[€,]/g, '')) * 100))`,
    )) as readonly number[];
  const isWhole = async (): Promise<boolean> =>
    (await cents()).reduce((sum, each) => sum + each, 0) === 24_000_000;

  it('says what each lever gets and by which rule; they make the envelope', async () => {
    const text = await page.text();
    expect(text).toContain('In proportion to its expected return of 3.');
    expect(text).toContain('it is to stay between 10% and 15%');
    expect(text).toContain('This is what the plan says already.');
    expect(await isWhole()).toBe(true);
  });

  it('shares anew while the rules are typed, to the cent, and says what changes', async () => {
    await page.press('Change its rules: Search');
    await page.fill('Expected return', '3.5');
    await page.says('In proportion to its expected return of 3.5.');
    await page.says('now €48,000.00');
    expect(await isWhole()).toBe(true);
    expect(await page.text()).toContain('Total: €240,000.00, the envelope to the cent.');
  });

  it('says why bounds cannot be, and does not let them be written', async () => {
    await page.fill('Floor', '90');
    await page.says('floor');
    expect(await page.text()).toContain('The floor of');
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('button')].find((each) => each.innerText === 'Write this split').getAttribute('aria-disabled')`,
      ),
    ).toBe('true');
    await page.fill('Floor', 'much');
    await page.says('“much” is not a number.');
    await page.fill('Floor', '0');
    await page.says('the envelope to the cent');
  });

  it('writes the split when asked, with a version of the quarter', async () => {
    await page.press('Keep as a version (Q2 2027)');
    await page.choose('Decided by', 'Claire');
    await page.fill('Why', 'Search earns more');
    await page.press('Write this split');
    await page.says('€240,000.00 are shared among 8 levers.');
    await page.says('This is what the plan says already.');
    expect(await page.text()).toContain('In proportion to its expected return of 3.5.');
    expect(await isWhole()).toBe(true);
  });

  it('proposes the moves of the next quarter from what was measured, and applies them', async () => {
    // The rules of the first lever are still open.
    await page.fill('Measured return', '9');
    await page.press('Change its rules: Paid social');
    await page.evaluate(
      `{ const [, second] = document.querySelectorAll('main ul > li'); second.querySelectorAll('input')[4].focus(); }`,
    );
    await page.typeHere('1.2');
    await page.says('It earned more than expected');
    await page.says('It earned less than expected');
    await page.press('Apply these moves');
    await page.says('moved between levers; the total is the same.');
    await page.says('Amounts typed by hand are kept');
    expect(await isWhole()).toBe(true);
    expect(await page.text()).toContain('Typed by hand.');
  });

  it('goes back to the split when asked', async () => {
    await page.press('Split the envelope again');
    await page.says('give way to the split.');
    expect(await isWhole()).toBe(true);
  });

  it('can be used by everybody, and nothing overflows at 320 pixels', async () => {
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 320')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
