import type { Lever } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { typedValue, type ValueKind } from '../../ui/typedValue';
import { writtenNumber } from '../../ui/writtenNumber';

/** The fields of a lever that are numbers, with what each takes. */
export const LEVER_FIELDS = {
  expectedRoi: 'number',
  floor: 'share',
  cap: 'share',
  stable: 'share',
  measuredRoi: 'number',
} as const satisfies Readonly<Partial<Record<keyof Lever, ValueKind>>>;
export type LeverField = keyof typeof LEVER_FIELDS;

/** What was typed over the rules of a lever; what is absent is as the plan says. */
export type LeverEdit = Readonly<Partial<Record<LeverField, string>>> & { readonly isPocket?: boolean };

/** By id of the lever. */
export type LeverEdits = Readonly<Record<string, LeverEdit>>;

/** What a field shows: what was typed, otherwise what the plan says. */
export function leverFieldText(lever: Lever, edit: LeverEdit, field: LeverField, language: Language): string {
  const value = lever[field];
  return (
    edit[field] ??
    writtenNumber(value !== null && LEVER_FIELDS[field] === 'share' ? value * 100 : value, language)
  );
}

/** The levers with what was typed; `isReadable` is false while a field holds something that is no number. */
export function editedLevers(
  levers: readonly Lever[],
  edits: LeverEdits,
  language: Language,
): { readonly levers: readonly Lever[]; readonly isReadable: boolean } {
  let isReadable = true;
  const edited = levers.map((lever): Lever => {
    const edit = edits[lever.id];
    if (edit === undefined) return lever;
    const read = <T extends number | null>(
      field: LeverField,
      before: number | null,
      empty: T,
    ): number | T => {
      const text = edit[field];
      if (text === undefined) return before ?? empty;
      const { value, error } = typedValue(text, language, LEVER_FIELDS[field]);
      if (error !== null) isReadable = false;
      return error === null ? (value ?? empty) : (before ?? empty);
    };
    return {
      ...lever,
      expectedRoi: read('expectedRoi', lever.expectedRoi, 0),
      measuredRoi: read('measuredRoi', lever.measuredRoi, null),
      floor: read('floor', lever.floor, 0),
      cap: read('cap', lever.cap, 1),
      stable: read('stable', lever.stable, null),
      isPocket: edit.isPocket ?? lever.isPocket,
    };
  });
  return { levers: edited, isReadable };
}
