import { quotientById } from '../kpi/ratios';
import { quotientTwin, type TwinArguments } from './quotientTwin';

/** Twins of the functions that are not plain ratios; each takes the arguments in the order of its function. */
export const TWINS: Readonly<Record<string, (args: TwinArguments) => string | null>> = {
  BREAK_EVEN_ROAS: ([margin]) => `1/${margin}`,
  BOUNCE_RATE: ([counted, sessions, definition]) =>
    definition === undefined || /single/.test(definition)
      ? quotientTwin(quotientById('bounce_rate'), [counted, sessions])
      : quotientTwin(quotientById('unengaged_rate'), [sessions, counted]),
  CAC_PAYBACK: ([cac, revenue, margin, churn]) =>
    churn === undefined
      ? quotientTwin(quotientById('cac_payback'), [cac, revenue, margin])
      : `LN(1-${cac}*${churn}/(${revenue}*${margin}))/LN(1-${churn})`,
  CLV: clvTwin,
  AB_SAMPLE_SIZE: ([baseline, target, power = '0.8', significance = '0.05', formula]) =>
    // Only R's formula, the usual one, has its twin.
    formula === undefined
      ? `ROUNDUP(((NORM.S.INV(1-${significance}/2)*SQRT(2*(${baseline}+${target})/2*(1-(${baseline}+${target})/2))` +
        `+NORM.S.INV(${power})*SQRT(${baseline}*(1-${baseline})+${target}*(1-${target})))/ABS(${target}-${baseline}))^2,0)`
      : null,
  PACING: ([budget, actual, start, end, today, weights]) =>
    weights === undefined ? `${actual}/(${budget}*(${today}-${start}+1)/(${end}-${start}+1))` : null,
  PRIORITY: ([impact, effort, confidence = '1']) => `${impact}*${confidence}/${effort}`,
  // Public holidays are computed by the function alone: its twin takes them among the days off.
  RETROPLAN: ([launch, days, daysOff, holidays]) =>
    holidays === '"none"'
      ? `WORKDAY.INTL(${launch},-${days},1${daysOff === undefined ? '' : `,${daysOff}`})`
      : null,
  SCALE_SCORE: ([organisation, commercial]) => `${organisation}*${commercial}/100`,
  SATURATION: ([spend, maximum, half, slope = '1', curve]) =>
    curve === undefined ? `${maximum}*${spend}^${slope}/(${spend}^${slope}+${half}^${slope})` : null,
};

/** By default only: the other definitions are named on the page of the function with their formulas. */
function clvTwin([
  basket,
  frequency,
  margin,
  lifespan,
  retention = '1',
  discount = '0',
  method,
  period,
  acquisition,
]: TwinArguments): string | null {
  if (method !== undefined || period !== undefined) return null;
  const periodMargin = `${basket}*${frequency}*${margin}`;
  const kept = `${retention}/(1+${discount})`;
  const cost = acquisition === undefined ? '' : `-${acquisition}`;
  if (lifespan === undefined) return `${periodMargin}/(1-${kept})${cost}`;
  // A sum without end of equal terms is a plain product when nothing is lost.
  return `${periodMargin}*IF(${kept}=1,${lifespan},(1-(${kept})^${lifespan})/(1-${kept}))${cost}`;
}
