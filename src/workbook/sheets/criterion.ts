/** Excel compares criteria of SUMIFS and COUNTIFS up to this length only. */
const MAX_CRITERION = 255;

/**
 * A SUMIFS or COUNTIFS criterion that means exactly this text, as a formula literal.
 * Without the leading `=`, a text such as `>5` would be read as a comparison; without `~`, `*` and `?` as wildcards.
 * Null when Excel could not compare it as text: too long, or a text that Excel would read as a number.
 */
export function textCriterion(text: string): string | null {
  const escaped = text.replace(/[~*?]/g, '~$&');
  if (escaped.length + 1 > MAX_CRITERION || text === '' || !Number.isNaN(Number(text))) return null;
  const plain = /^[A-Za-z_]/.test(text) ? escaped : `=${escaped}`;
  return `"${plain.replaceAll('"', '""')}"`;
}
