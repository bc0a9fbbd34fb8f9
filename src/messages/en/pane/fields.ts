/** What fields say of what was typed in them. */
export interface FieldsText {
  readonly choose: string;
  readonly required: string;
  readonly notANumber: (typed: string) => string;
  /** `1.200` is one thousand two hundred for some and one point two for others. */
  readonly ambiguous: (typed: string) => string;
  readonly negative: string;
  readonly notWhole: string;
  readonly aboveAll: string;
  readonly badDay: string;
  readonly goToRow: (sheet: string) => string;
  readonly rowGone: (id: string, sheet: string) => string;
}

export const fieldsText: FieldsText = {
  choose: 'Choose…',
  required: 'Please fill this in.',
  notANumber: (typed) => `“${typed}” is not a number. Write for instance 1,200.50.`,
  ambiguous: (typed) => `“${typed}” can be read two ways. Write 1200 or 1.2.`,
  negative: 'Write a number of zero or more.',
  notWhole: 'Write a whole number.',
  aboveAll: 'Write a share from 0% to 100%.',
  badDay: 'Choose a day.',
  goToRow: (sheet) => `Go to the row, sheet ${sheet}`,
  rowGone: (id, sheet) => `Row ${id} is no longer on the sheet ${sheet}.`,
};
