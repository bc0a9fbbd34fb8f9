import { cellList, isBlank, type Argument } from '../cells/cells';
import { dateOf } from '../cells/readDate';
import { readCell } from '../cells/readNumber';
import { sameLength } from '../cells/sameLength';

/** One ticket as it stands in a sheet; what is blank is left to the model, which counts the tickets it cannot use. */
export interface SheetTicket {
  readonly customer: string;
  readonly date: string;
  readonly amount: number;
}

/** The tickets of columns that face each other; a header row is passed over, an unreadable cell is refused by its row. */
export function readTickets(columns: {
  readonly customers: Argument;
  readonly dates: Argument;
  readonly amounts?: Argument;
}): readonly SheetTicket[] {
  const customers = cellList(columns.customers);
  const dates = cellList(columns.dates);
  const amounts = columns.amounts === undefined ? null : cellList(columns.amounts);
  sameLength('dates', dates, 'customers', customers);
  if (amounts) sameLength('amounts', amounts, 'customers', customers);
  const first = dates[0];
  const header = typeof first === 'string' && !isBlank(first) && !/\d/.test(first) ? 1 : 0;
  return customers.slice(header).map((customer, index): SheetTicket => {
    const row = index + header;
    return {
      customer: isBlank(customer) ? '' : String(customer).trim(),
      date: dateOf('dates', dates[row], row + 1) ?? '',
      amount: amounts ? (readCell('amounts', amounts[row], row + 1)?.value ?? Number.NaN) : 1,
    };
  });
}
