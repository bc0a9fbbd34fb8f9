import { createHash } from 'node:crypto';

const hex = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Name of a page or a visual: twenty hex digits that only its key decides, so that a file changes when its content does. */
export function objectName(key: string): string {
  return hex(key).slice(0, 20);
}

/** Name of a filter, unique over the report when its key is. */
export function filterName(key: string): string {
  return `Filter${hex(key).slice(0, 24)}`;
}

/** Eight digits that change when a text does. */
export function fingerprint(text: string): string {
  return hex(text).slice(0, 8);
}
