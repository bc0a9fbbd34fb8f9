import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares a text with the golden file of this name; on a difference writes `<name>.changed` beside it.
 * `npm run golden` accepts what was written, and the diff is reviewed by eye.
 */
export function expectGolden(name: string, actual: string): void {
  const path = join(__dirname, '..', 'golden', name);
  const changed = `${path}.changed`;
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (actual === expected) rmSync(changed, { force: true });
  else writeFileSync(changed, actual);
  expect(firstDifference(expected, actual)).toBeNull();
}

/** The first line that differs, which says more than two long texts. */
function firstDifference(expected: string, actual: string): object | null {
  if (expected === actual) return null;
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const index = right.findIndex((line, at) => line !== left[at]);
  const at = index === -1 ? right.length : index;
  return { line: at + 1, expected: left[at] ?? '(end of file)', actual: right[at] ?? '(end of file)' };
}
