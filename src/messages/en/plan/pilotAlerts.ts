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
  help: 'Every row below is a rule that the workbook checks at each change; those at zero are in grey.',
  rule: 'Put the cause right on the sheet of the last column: the alert goes away by itself.',
};
