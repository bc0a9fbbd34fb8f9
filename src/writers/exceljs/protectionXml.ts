import { element } from './xmlText';

/**
 * `<sheetProtection>`: cells are kept from slips of the hand, not from an adversary; a password is Excel's 16-bit verifier,
 * which needs no random salt (equal input gives equal bytes).
 */
export function protectionXml(protect: { readonly password?: string }): string {
  return element('sheetProtection', {
    password: protect.password ? passwordVerifier(protect.password) : undefined,
    sheet: 1,
    objects: 1,
    scenarios: 1,
    // 0 allows: people may widen columns, sort and filter on a protected sheet.
    formatColumns: 0,
    formatRows: 0,
    sort: 0,
    autoFilter: 0,
  });
}

/** ECMA-376 part 4, section 3.3.1.81 (sheetProtection, `password`): a hash of the characters, as four hexadecimal digits. */
function passwordVerifier(password: string): string {
  const bytes = [...password].map((character) => character.charCodeAt(0) & 0xff);
  let hash = 0;
  for (const byte of bytes.reverse()) hash = rotate(hash) ^ byte;
  hash = rotate(hash) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

function rotate(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
