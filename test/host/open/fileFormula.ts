/** A formula as people see it in Excel: without the marks that files put before younger functions. */
export const fileFormula = (formula: string): string =>
  formula
    .replace(/("(?:[^"]|"")*")|_xlfn\.(?:_xlws\.)?/g, (_, text: string | undefined) => text ?? '')
    .replace(/\[\[#This Row\],\[([^[\]]+)\]\]/g, (_, column: string) =>
      /^\w+$/.test(column) ? `[@${column}]` : `[@[${column}]]`,
    );
