// Functions younger than the file format: in a file they carry a prefix, or Excel shows #NAME?.
const PREFIXED = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT
  BITXOR CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T
  COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT
  F.INV F.INV.RT F.TEST FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS
  HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC
  PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S
  SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE WEIBULL.DIST
  XLOOKUP XMATCH XOR Z.TEST`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
// AGGREGATE came with Excel 2010 but never had a prefix.
PREFIXED.delete('AGGREGATE');

/**
 * Functions whose result spills over cells or that define names; a file must describe them in parts this writer does not make.
 * A formula that uses one of them would get an `@` from Excel and another result.
 */
export const DYNAMIC_FUNCTIONS: ReadonlySet<string> = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK LAMBDA LET MAKEARRAY MAP PIVOTBY RANDARRAY REDUCE SCAN
  SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/),
);

// Text in quotes, a sheet's name in quotes, a table's brackets, or a name followed by its arguments.
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g;

/** A formula as a file holds it: `IFNA(…)` becomes `_xlfn.IFNA(…)`, and `Ads[@spend]` becomes `Ads[[#This Row],[spend]]`. */
export function formulaText(formula: string): string {
  return formula
    .replace(TOKENS, (token, name: string | undefined) =>
      name !== undefined && PREFIXED.has(name.toUpperCase()) ? `_xlfn.${name.toUpperCase()}` : token,
    )
    .replace(/(?<=[A-Za-z0-9_])\[@\[?([^[\]]+)\]?\]/g, '[[#This Row],[$1]]');
}
