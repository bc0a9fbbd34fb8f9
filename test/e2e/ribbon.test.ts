/** The second button of the ribbon, in the built pane beside the host double. */
import { describeWithChromium, poll } from '../helpers/chromium';
import { openPane } from '../host/browser/openPane';

describeWithChromium('the button that checks the workbook', () => {
  it('shows the pane at the view that checks, and tells Excel when it is done', async () => {
    const pane = await openPane();
    try {
      // office.js listens to the ribbon a moment after the page is there.
      const press = (): Promise<boolean> =>
        pane.pressButton('checkWorkbook').then(
          () => true,
          () => false,
        );
      await poll(press, 'the button');
      expect(await pane.evaluate('location.hash')).toBe('#check');
    } finally {
      await pane.close();
    }
  });
});
