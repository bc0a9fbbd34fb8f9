/** Where in the pane the check of the workbook stands. */
const CHECK_VIEW = '#check';

/**
 * What the button « Vérifier le classeur » does: shows the pane at the view that checks. The pane shares its page with the
 * functions, so its address is ours; it follows a change of what stands after `#`.
 */
export async function checkWorkbook(event: Pick<Office.AddinCommands.Event, 'completed'>): Promise<void> {
  try {
    location.hash = CHECK_VIEW;
    await Office.addin.showAsTaskpane();
  } finally {
    // Excel waits for this before it lets the button be pressed again.
    event.completed();
  }
}
