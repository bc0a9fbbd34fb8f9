/** A decimal without zeros at its end: `12.50` is `12.5`. */
export function tidied(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
