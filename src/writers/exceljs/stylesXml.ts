// The order the schema asks of a font's children; exceljs writes colour, family and scheme first.
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/** exceljs' styles part made valid, with the styles of conditional formats added. */
export function repairStyles(styles: string, differentialStyles: readonly string[]): string {
  const sorted = styles.replace(
    /<font>(.*?)<\/font>/gs,
    (_, inner: string) => `<font>${sortFont(inner)}</font>`,
  );
  if (differentialStyles.length === 0) return sorted;
  const dxfs = `<dxfs count="${differentialStyles.length}">${differentialStyles.join('')}</dxfs>`;
  const replaced = sorted.replace(/<dxfs count="0"\s*\/>/, () => dxfs);
  if (replaced === sorted) throw new Error('styles have no empty <dxfs> to fill');
  return replaced;
}

function sortFont(inner: string): string {
  const children = [...inner.matchAll(/<(\w+)[^>]*\/>/g)].map((match) => ({
    name: match[1] ?? '',
    xml: match[0],
  }));
  const rank = (name: string): number => FONT_ORDER.indexOf(name);
  return children
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map((child) => child.xml)
    .join('');
}
