import { quoteText, type PlanContext } from '../planContext';

/**
 * A number as people write it (« 1 250,5 », « 3,5 % », « 50 € ») as a formula: TEXT with a grouping or decimal sign
 * reads its code in the language of Excel, so the number is built from whole parts. Two decimals at most.
 * `unit` is an expression that gives a label of the list of units.
 */
export function numberText(context: PlanContext, value: string, unit: string): string {
  const isFrench = context.plan.language === 'fr';
  const [group, comma, percent] = isFrench ? ['\u202F', ',', '\u00A0%'] : [',', '.', '%'];
  const money = currencyAround(context.formats.wholeMoney);
  const isUnit = (id: string): string => `${unit}=${context.quoted('unit', id)}`;
  const hundredths = `ROUND(ABS(${value})*IF(${isUnit('percent')},10000,100),0)`;
  const whole = `INT(${hundredths}/100)`;
  const rest = `MOD(${hundredths},100)`;
  const thousands = `INT(${whole}/1000)`;
  const grouped =
    `IF(${whole}>=1000000,INT(${whole}/1000000)&${quoteText(group!)}&TEXT(MOD(${thousands},1000),"000"),` +
    `IF(${whole}>=1000,${thousands}&"",""))` +
    `&IF(${whole}>=1000,${quoteText(group!)}&TEXT(MOD(${whole},1000),"000"),${whole}&"")`;
  const decimals = `IF(${rest}=0,"",${quoteText(comma!)}&IF(AND(MOD(${rest},10)=0,NOT(${isUnit('currency')})),(${rest}/10)&"",TEXT(${rest},"00")))`;
  return (
    `IF(N(${value})<0,"-","")&IF(${isUnit('currency')},${quoteText(money.before)},"")&${grouped}&${decimals}` +
    `&IF(${isUnit('currency')},${quoteText(money.after)},IF(${isUnit('percent')},${quoteText(percent!)},""))`
  );
}

/** The currency sign of a number format, and on which side of the number it stands. */
function currencyAround(format: string): { readonly before: string; readonly after: string } {
  const [positive = ''] = format.split(';');
  const before = /^"([^"]*)"/.exec(positive)?.[1] ?? '';
  const after = /"([^"]*)"$/.exec(positive)?.[1] ?? '';
  return { before, after: positive.startsWith('"') ? '' : after };
}
