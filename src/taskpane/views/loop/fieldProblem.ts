/** The sentence under a field: what is wrong, or else its hint. */
export function fieldProblem(
  problem: string | undefined,
  hint?: string,
): { readonly validationMessage: string } | { readonly hint: string | null } {
  return problem === undefined ? { hint: hint ?? null } : { validationMessage: problem };
}
