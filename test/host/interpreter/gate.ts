import type { HostObject } from './hostObject';
import { UnsupportedMember } from './hostObject';

/** Tells which members the host has: an Excel that announces ExcelApi 1.4 has no conditional formats. */
export interface Gate {
  /** Why a member, by its wire name, is not there: `ExcelApi 1.6`; undefined where it is. */
  readonly missing: (className: string, member: string) => string | undefined;
}

export const OPEN_GATE: Gate = { missing: () => undefined };

/** Answers ApiNotFound, and fails the test, for a member of a set that was not announced. */
export function assertAnnounced(gate: Gate, object: HostObject, member: string): void {
  const set = gate.missing(object.className, member);
  if (set !== undefined)
    throw new UnsupportedMember(
      `${object.className}.${member} in the sets it announced: it came with ${set}`,
    );
}
