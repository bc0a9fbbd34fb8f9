import type { Language } from '../core/report';
import { functions as enFunctions } from './en/functions';
import { kpis as enKpis } from './en/kpis';
import { moneyTexts as enMoney } from './en/plan/moneySheets';
import { smart as enSmart } from './en/smart';
import { typedKpis as enTypedKpis } from './en/typedKpis';
import { functions as frFunctions } from './fr/functions';
import { kpis as frKpis } from './fr/kpis';
import { moneyTexts as frMoney } from './fr/plan/moneySheets';
import { smart as frSmart } from './fr/smart';
import { typedKpis as frTypedKpis } from './fr/typedKpis';

export type { FunctionErrorCode, FunctionErrorWords, FunctionText } from './en/functions';
export { formatDate, formatNumber, formatPercent } from './format';

const TEXTS = {
  en: {
    ...enFunctions,
    kpis: enKpis,
    typedKpis: enTypedKpis,
    smart: enSmart,
    allocation: enMoney.allocation,
  },
  fr: {
    ...frFunctions,
    kpis: frKpis,
    typedKpis: frTypedKpis,
    smart: frSmart,
    allocation: frMoney.allocation,
  },
};

type FunctionMessages = (typeof TEXTS)['en'];

/** What the custom functions say, in one language; apart from the rest, because it is loaded with every workbook. */
export function functionText(language: Language): FunctionMessages {
  return language === 'fr' ? TEXTS.fr : TEXTS.en;
}
