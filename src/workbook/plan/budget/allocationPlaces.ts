import type { PlanContext } from '../planContext';

/** Rows of the figures above the levers. */
export const ALLOCATION_ROWS = {
  envelope: 7,
  allocated: 8,
  gap: 9,
  pocket: 10,
  pocketMin: 11,
  pocketMax: 12,
  toMove: 13,
  step: 14,
  moved: 15,
  proposedGap: 16,
} as const;
export type AllocationFigure = keyof typeof ALLOCATION_ROWS;

/** Column of amounts (under « Canal ») and of shares or verdicts beside them. */
export const ALLOCATION_COLUMNS = { amount: 4, share: 5 } as const;

export function allocationCell(context: PlanContext, figure: AllocationFigure): string {
  return context.at('allocation', `D${ALLOCATION_ROWS[figure]}`);
}

/** What stands beside a figure: the share of the pocket, its bounds, the largest move. */
export function allocationShare(context: PlanContext, figure: AllocationFigure): string {
  return context.at('allocation', `E${ALLOCATION_ROWS[figure]}`);
}

/** Sum of the amounts of the levers. */
export function allocatedCell(context: PlanContext): string {
  return allocationCell(context, 'allocated');
}

/** The row of totals stands just above the heads of the table. */
export function allocationTotalRow(context: PlanContext): number {
  return context.layout.place('t_allocation').header - 1;
}

/** Rows below the versions: their totals and who made them. */
export function versionRows(context: PlanContext): Readonly<Record<VersionRow, number>> {
  const { last } = context.layout.place('t_versions');
  return Object.fromEntries(VERSION_ROWS.map((id, index) => [id, last + 2 + index])) as Record<
    VersionRow,
    number
  >;
}

export const VERSION_ROWS = [
  'versionTotal',
  'versionGap',
  'versionVerdict',
  'versionName',
  'versionDate',
  'versionAuthor',
  'versionReason',
] as const;
export type VersionRow = (typeof VERSION_ROWS)[number];

export const VERSION_FIELDS = ['v1', 'v2', 'v3', 'v4'] as const;
