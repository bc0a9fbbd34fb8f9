import { createHash } from 'node:crypto';

/** Namespace of the ids of Jalon, invented once. */
const NAMESPACE = 'jalon:powerbi:';

/** A GUID made from a name (version 5 of RFC 9562): the same name gives the same id, so that files differ only where the model does. */
export function stableGuid(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
