/** Looks of a table on a sheet that people read, when its spec names none. */
export const READ_TABLE_STYLE = 'TableStyleLight1';
/** Looks of a long data table. */
export const DATA_TABLE_STYLE = 'TableStyleMedium2';
