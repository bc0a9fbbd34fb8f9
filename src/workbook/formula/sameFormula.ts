const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const AT = 64;
const UNDERSCORE = 95;

/**
 * True when two formulas say the same, however Excel wrote them again: blanks, capitals, apostrophes around sheet names,
 * `@` and `_xlfn.` do not count outside of texts.
 */
export function sameFormula(a: string, b: string): boolean {
  if (a === b) return true;
  let isText = false;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(j);
    if (left === right) {
      if (left === QUOTE) isText = !isText;
      i++;
      j++;
      continue;
    }
    if (isText) return false;
    const [overLeft, overRight] = [passedOver(a, i, left), passedOver(b, j, right)];
    if (overLeft + overRight > 0) {
      i += overLeft;
      j += overRight;
    } else if (upper(left) === upper(right)) {
      i++;
      j++;
    } else return false;
  }
  return true;
}

/** How many characters from here on do not count. */
function passedOver(formula: string, at: number, code: number): number {
  if (code <= SPACE || code === APOSTROPHE || code === AT) return 1;
  return code === UNDERSCORE && (formula.startsWith('_xlfn.', at) || formula.startsWith('_xlws.', at))
    ? 6
    : 0;
}

function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

/** What a formula does, whatever the cells it names: the same after rows and sheets have moved. */
export function formulaShape(formula: string): string {
  return formula.replace(SHAPE, (piece) => (piece[0] === '"' ? piece : '')).toUpperCase();
}

const SHAPE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!|\$?\b[A-Z]{1,3}\$?\d+\b|\$[A-Z]{1,3}\$?\d+\b|_xlfn\.|_xlws\.|\s+|@|#REF!/giu;
