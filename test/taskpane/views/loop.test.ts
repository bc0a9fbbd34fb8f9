import { axeViolations } from '../../helpers/axe';
import { describeWithChromium } from '../../helpers/chromium';
import { openPanePage, startPlan, type PanePage } from '../../helpers/panePage';

/** Steps follow one another as they do for a person: one page, one plan. */
describeWithChromium('the feedback loop', () => {
  let page: PanePage;
  beforeAll(async () => {
    page = await openPanePage({ language: 'en-GB', today: '2027-10-05' });
    await startPlan(page, '2027-09-15');
    await page.press('Step 5 of 6');
    await page.press('Feedback loop');
  }, 60_000);
  afterAll(() => page.close());

  it('begins with the result that waits, and proposes its verdict', async () => {
    await page.says('Results to read');
    await page.says('To be read today.');
    await page.press('Save the result');
    await page.says('Still to be filled in.');
    await page.fill('Webinar sign-ups now', '35');
    await page.says('The figures say: Adjust.');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Save the result');
    await page.says('Result saved: better, but not there yet.');
    expect(await page.text()).not.toContain('Results to read');
  });

  it('proposes the weakest action, with the reason', async () => {
    await page.says('Proposed, because it lags most: Press relations.');
    await page.says('It stands at 2 for 60 expected');
    expect(await page.value('What exactly does not work?')).toBe('Press mentions: 2 for 60 expected');
  });

  it('goes round again on the action that was read', async () => {
    await page.press('Start loop 2 on this action');
    await page.says('You have chosen another action than the weakest one.');
    await page.fill('What exactly does not work?', 'The invitation is opened, nobody signs up');
    await page.press('Next step');
  });

  it('flags feedback that is more than three weeks old', async () => {
    await page.fill('What customers or prospects say', 'An hour is too long');
    await page.fill('Heard on', '2027-09-01');
    await page.says('This was heard more than 21 days ago.');
    await page.fill('Heard on', '2027-10-04');
    await page.waitFor(`!plain(document.body.innerText).includes('21 days ago')`);
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Next step');
  });

  it('times the brainstorm: twenty minutes that run on when the view is left', async () => {
    const clock = `document.querySelector('[role=timer]')?.textContent`;
    expect(await page.evaluate(clock)).toBe('20:00');
    await page.press('Start the clock');
    await page.waitFor(`${clock} === '19:58'`);
    await page.fill('A guess', 'Twenty minutes are enough');
    await page.key('Enter');
    await page.fill('A guess', 'Send it on a Thursday');
    await page.key('Enter');
    await page.fill('A guess', 'Half a thought');
    // Two guesses are on the list, the third is not added yet.
    await page.waitFor(`document.querySelectorAll('[role=radiogroup] input').length === 2`);
    await new Promise((done) => setTimeout(done, 600));
    await page.press('Back to Steering');
    await page.press('Feedback loop');
    await page.says('Send it on a Thursday');
    expect(await page.value('A guess')).toBe('Half a thought');
    await page.waitFor(`${clock} < '19:57'`);
    await page.press('Pause');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('Next step');
  });

  it('writes the test of today only when nothing is missing', async () => {
    await page.says('Twenty minutes are enough');
    await page.press('The test starts now');
    await page.says('Still to be filled in.');
    await page.fill('What we change now', 'Invitation to twenty minutes');
    await page.fill('Deciding figure', 'forty');
    await page.says('Write a number');
    await page.fill('Deciding figure', '40');
    expect(await axeViolations(page)).toEqual([]);
    await page.press('The test starts now');
    await page.says('Test written: Demo webinars, loop 2. Its result is to be read on 06 Oct 2027.');
  });

  it('counts the loops, and lists the new test among the results to read', async () => {
    await page.says('2 loops on this action so far.');
    await page.says('Loop 1: 28, then 35. Adjust.');
    await page.says('Demo webinars, loop 2');
    await page.says('Started on 05 Oct 2027. To be read on 06 Oct 2027.');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('stays within 320 pixels, without an error in the console', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.errors).toEqual([]);
  });
});
