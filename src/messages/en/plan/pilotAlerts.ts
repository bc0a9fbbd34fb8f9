/** Texts of the alerts sheet. */
export const alertsTexts = {
  columns: {
    rank: 'No.',
    level: 'Level',
    alert: 'Alert',
    count: 'How many',
    first: 'First concerned',
    owner: 'Owner',
    amount: 'Amount',
    todo: 'What to do',
    where: 'Where',
  },
  levels: { high: 'High', medium: 'Medium', low: 'Low' },
  totals: { high: 'High alerts', medium: 'Medium alerts', low: 'Low alerts' },
  help: 'First the twelve most serious alerts of the moment; below, every rule that the workbook checks.',
  none: 'No alert: everything is in order.',
  rules: 'All the rules checked',
  rule: 'Put the cause right on the sheet of the last column: the alert goes away by itself.',
};
