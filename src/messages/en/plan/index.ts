import type { AlertTexts, FieldLabels } from './types';
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
  backHome: '← Home',
  fields: {
    ...strategyFields,
    ...operationFields,
    ...scheduleFields,
    ...moneyFields,
    ...pilotFields,
    ...learningFields,
  } as FieldLabels,
  holidays,
  lists,
  alerts: {
    ...strategyAlerts,
    ...operationAlerts,
    ...scheduleAlerts,
    ...moneyAlerts,
    ...pilotAlerts,
    ...learningAlerts,
  } as AlertTexts,
  validation: {
    list: (label: string) => `Choose one of the values of the list for “${label}”.`,
    reference: (label: string) =>
      `“${label}” takes a value that exists on its own sheet; add it there first.`,
    date: (label: string) => `“${label}” is a date, such as 15/09/2027.`,
    score: (label: string) => `“${label}” goes from 1 (low) to 5 (high).`,
    number: (label: string) => `“${label}” is a number.`,
    whole: (label: string) => `“${label}” is a whole number.`,
    percent: (label: string) => `“${label}” goes from 0% to 100%.`,
  },
};
