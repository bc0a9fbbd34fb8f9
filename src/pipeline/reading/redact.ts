const EMAIL = /[\p{L}\d._%+-]+(?:@|%40)[\p{L}\d.-]+\.\p{L}{2,}/giu;
/** Nine digits or more with telephone punctuation; identifiers are plain digits and stay. */
const PHONE = /(?<![\d.,/-])(?:\+|00|0)\d{1,3}(?:[ .()-]*\d{2,4}){3,6}(?!\d)/g;

/** Columns in which people type or paste telephone numbers. */
const PHONE_COLUMNS = new Set([
  'search_term',
  'deal_name',
  'description',
  'page',
  'dimension',
  'utm_campaign',
]);

/** Text without the e-mail addresses (and, where people type them, telephone numbers) it may contain. */
export function redact(text: string, column: string): string {
  let clean = text.includes('@') || text.includes('%40') ? text.replace(EMAIL, '[e-mail]') : text;
  if (PHONE_COLUMNS.has(column) && /\d{2}/.test(clean)) {
    clean = clean.replace(PHONE, (found) => (found.replace(/\D/g, '').length >= 9 ? '[tel]' : found));
  }
  return clean;
}
