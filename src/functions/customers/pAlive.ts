import { predictAlive } from '../../core/clv/predictAlive';
import { accepted } from '../cells/outcome';
import { readOptionalDate } from '../cells/readDate';
import { readChoice } from '../cells/readText';
import { choiceLabels, resultWords } from '../cells/words';
import { MODELS } from './predictClv';
import { readTickets } from './tickets';

/**
 * Probability that each customer is one still, read in the dates of the purchases, with its interval.
 * @customfunction P_ALIVE
 * @param customers Customer of each ticket.
 * @param dates Date of each ticket.
 * @param [model] "MBG/NBD" (default), "BG/NBD" or "Pareto/NBD".
 * @param [end] Last day observed; that of the last ticket when it is left out.
 */
export function pAlive(
  customers: unknown[][],
  dates: unknown[][],
  model?: unknown,
  end?: unknown[][],
): unknown[][] {
  const last = readOptionalDate('end', end);
  const prediction = accepted(
    predictAlive(readTickets({ customers, dates }), {
      model: readChoice('model', model, MODELS, choiceLabels('customerModel')),
      ...(last === undefined ? {} : { end: last }),
    }),
  );
  const words = resultWords().customers;
  return [
    [words.customer, words.alive, words.low, words.high],
    ...prediction.customers.map(({ customer, alive, low, high }) => [customer, alive, low, high]),
  ];
}
