import type { Messages } from '../../en';
import { fr } from '../../typography';
import { changeFields, changeIssues } from './changes';
import { holidays } from './holidays';
import { learningAlerts, learningFields, learningTexts } from './learning';
import { lists } from './lists';
import { moneyAlerts, moneyFields } from './money';
import { moneyTexts } from './moneySheets';
import { operationAlerts, operationFields, operationTexts } from './operation';
import { pilotAlerts, pilotFields, pilotTexts } from './pilot';
import { scheduleAlerts, scheduleFields, scheduleTexts } from './schedule';
import { strategyAlerts, strategyFields, strategyTexts } from './strategy';
import { sheets } from './sheets';

/** Every text of the plan sheets. */
export const plan = {
  sheets,
  strategy: strategyTexts,
  operation: operationTexts,
  pilot: pilotTexts,
  schedule: scheduleTexts,
  money: moneyTexts,
  learning: learningTexts,
  changes: { fields: changeFields, issues: changeIssues },
  backHome: '← Accueil',
  fields: {
    ...strategyFields,
    ...operationFields,
    ...scheduleFields,
    ...moneyFields,
    ...pilotFields,
    ...learningFields,
  },
  holidays,
  lists,
  alerts: {
    ...strategyAlerts,
    ...operationAlerts,
    ...scheduleAlerts,
    ...moneyAlerts,
    ...pilotAlerts,
    ...learningAlerts,
  },
  validation: {
    list: (label: string) => fr`Choisissez une valeur de la liste pour « ${label} ».`,
    reference: (label: string) =>
      fr`« ${label} » attend une valeur qui existe sur sa propre feuille ; ajoutez-la d’abord là-bas.`,
    date: (label: string) => fr`« ${label} » est une date, par exemple 15/09/2027.`,
    score: (label: string) => fr`« ${label} » va de 1 (faible) à 5 (fort).`,
    number: (label: string) => fr`« ${label} » est un nombre.`,
    whole: (label: string) => fr`« ${label} » est un nombre entier.`,
    percent: (label: string) => fr`« ${label} » va de 0 % à 100 %.`,
  },
} satisfies Messages['plan'];
