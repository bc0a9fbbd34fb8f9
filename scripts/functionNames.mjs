const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Functions of the Excel 4 macro language, whose names Excel keeps for itself, and functions of the sheet. */
const TAKEN = new Set(
  `ABSREF ACTIVATE ADD ALERT APPLY ARGUMENT BEEP BORDER BREAK CALL CALLER CLEAR CLOSE COPY CUT DEREF DIRECTORY DOCUMENTS
  ECHO ELSE ERROR EVALUATE EXEC EXECUTE FILES FILL FOR FORMAT FORMULA FREEZE GOTO GROUP HALT HELP HIDE INITIATE INPUT
  INSERT LINKS LIST MESSAGE MOVE NAMES NEW NEXT NOTE ON OPEN PASTE PATTERNS POKE PRINT PROTECT QUIT REGISTER REQUEST
  RESTART RESULT RETURN RUN SAVE SCALE SELECT SELECTION SEND SERIES SET SIZE SORT SPLIT STEP STYLE SUMMARY TERMINATE TEXTREF
  UNDO UNGROUP VIEW VOLATILE WAIT WHILE WINDOWS ZOOM
  RATE PRICE YIELD FORECAST GROWTH TREND NPER PMT PV FV NPV IRR RANK MODE MEDIAN STANDARDIZE CONFIDENCE FREQUENCY CHOOSE
  FILTER UNIQUE SEQUENCE LET LAMBDA MAP REDUCE SCAN TAKE DROP EXPAND`
    .split(/\s+/)
    .filter(Boolean),
);

/** What forbids a name for a function in Excel, or null: too short, a cell address, a reserved or taken name. */
export function functionNameProblem(name) {
  if (!/^[A-Z][A-Z0-9_.]*$/.test(name)) return `${name} is not in capitals, digits and underscores`;
  if (name.length < 3) return `${name} has fewer than three characters`;
  if (isCellAddress(name)) return `${name} is the address of a cell`;
  if (TAKEN.has(name)) return `${name} is a name of Excel itself`;
  return null;
}

/** True for A1 to XFD1048576 and for the R1C1 style. */
function isCellAddress(name) {
  if (/^R\d*C\d*$/.test(name)) return true;
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  if (!match) return false;
  const column = [...match[1]].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  return column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW;
}
