/** The second button of the ribbon, in the built pane beside the host double. */
import { describeWithChromium } from '../helpers/chromium';
import { openPane } from '../host/browser/openPane';

describeWithChromium('the button that checks the workbook', () => {
  it('shows the pane at the view that checks, and tells Excel when it is done', async () => {
    const pane = await openPane();
    await pane.waitFor('typeof Office === "object" && Office.onReady().then(() => true)');
    await pane.pressButton('checkWorkbook');
    expect(await pane.evaluate('location.hash')).toBe('#check');
    await pane.close();
  });
});
