// What XML 1.0 cannot hold: control characters, U+FFFE, U+FFFF and halves of a surrogate pair.
const NEEDS_CARE =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Writes characters that XML cannot hold as Excel does, `_xHHHH_`, and protects text that only looks like it.
 * A carriage return is written so too: XML readers would turn it into a line feed.
 */
export function escapeControls(text: string): string {
  return text.replace(
    NEEDS_CARE,
    (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text between two tags, with Excel's escapes. */
export function xmlText(text: string): string {
  return escapeControls(text).replace(/[&<>]/g, (found) => ENTITIES[found] ?? found);
}

/** Text inside a double-quoted attribute; illegal characters as `_xHHHH_`. */
export function xmlAttribute(text: string): string {
  return escapeControls(text).replace(/[&<>"\t\n]/g, (found) => ENTITIES[found] ?? found);
}

/** Whether `<t>` needs `xml:space="preserve"` so that readers keep the blanks. */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\n\t]|\s\s/.test(text);
}

/** ` a="1" b="x"` of the attributes that have a value, in the order given. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'boolean' ? Number(value) : xmlAttribute(String(value))}"`,
    )
    .join('');
}

/** One XML element; without content it closes itself. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...content: readonly string[]
): string {
  const inner = content.join('');
  return inner === ''
    ? `<${name}${attributes(values)}/>`
    : `<${name}${attributes(values)}>${inner}</${name}>`;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
