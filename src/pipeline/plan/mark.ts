import type { Cost, Plan } from '../../core/plan/plan';

/** Marks what the merge wrote, so that the next merge writes it anew instead of a second time. */
export const MARK = 'JALON';

const INVOICE_MARK = `${MARK} – `;

/** Source of a cost that the merge read from an invoice; an invoice keeps its own number as its document. */
export function invoiceSource(place: string): string {
  return `${INVOICE_MARK}${place}`;
}

/** The costs of a plan that no merge wrote. */
export function typedCosts({ budget }: Plan): readonly Cost[] {
  return budget.costs.filter(
    ({ document, source }) => !document.startsWith(`${MARK}-`) && !source.startsWith(INVOICE_MARK),
  );
}
