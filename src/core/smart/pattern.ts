/** Makes an expression of each source once: a column of objectives asks for the same few hundred again and again. */
function remembering(make: (source: string) => RegExp): (source: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (source) => {
    let pattern = known.get(source);
    if (!pattern) known.set(source, (pattern = make(source)));
    return pattern;
  };
}

/** A global expression, for `matchesOf` and for replacing. */
export const globalPattern = remembering((source) => new RegExp(source, 'g'));

/** An expression for a whole word or phrase. */
export const wholePattern = remembering((source) => new RegExp(`^(?:${source})$`));

/** An expression for the end of a text. */
export const endPattern = remembering((source) => new RegExp(`(?:${source})$`));

/** Every place where an expression of `globalPattern` is found; unlike matchAll it makes no copy of the expression. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
