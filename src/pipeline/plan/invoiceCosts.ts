import { decimalToNumber } from '../../core/decimal';
import { CHANNELS, type BudgetLine, type ChannelId, type Cost, type Plan } from '../../core/plan/plan';
import type { InvoiceRow, MergeReport } from '../../core/report';
import { messages } from '../../messages';
import { invoiceSource, typedCosts } from './mark';
import { words } from './words';

export interface InvoiceCosts {
  readonly costs: readonly Cost[];
  /** Net amount of the invoices outside the period of the plan. */
  readonly outside: number;
  /** Net amount of the invoices of advertising that the exports state already. */
  readonly ofExports: number;
  /** Invoices without a date or an amount. */
  readonly incomplete: number;
}

/** Every invoice of the period as an actual cost, on the one budget line that fits; those that people typed stay typed. */
export function invoiceCosts(plan: Plan, report: MergeReport): InvoiceCosts {
  const { period } = plan;
  const whole = report.invoices.filter(isComplete);
  const inside = whole.filter(({ date }) => date >= period.start && date <= period.end);
  const exported = inside.filter((invoice) => isExported(invoice, report));
  const typed = typedCosts(plan).filter(({ state, document }) => state === 'actual' && document !== '');
  const isTyped = ({ number, supplier }: InvoiceRow): boolean =>
    typed.some((cost) => words(cost.document) === words(number) && isSame(cost.supplier, supplier));
  return {
    costs: inside
      .filter((invoice) => !exported.includes(invoice) && !isTyped(invoice))
      .map((invoice) => costOf(plan, invoice))
      .filter(({ amount }) => amount !== 0),
    outside: sum(whole.filter((invoice) => !inside.includes(invoice))),
    ofExports: sum(exported),
    incomplete: report.invoices.length - whole.length,
  };
}

type Complete = InvoiceRow & { readonly date: string; readonly amountReporting: string };

function isComplete(invoice: InvoiceRow): invoice is Complete {
  return invoice.date !== null && invoice.amountReporting !== null;
}

function sum(invoices: readonly Complete[]): number {
  const cents = invoices.map(({ amountReporting }) => Math.round(decimalToNumber(amountReporting) * 100));
  return cents.reduce((total, amount) => total + amount, 0) / 100;
}

/** The platform itself bills advertising of a month whose spend its exports state. */
function isExported({ supplier, description, channelId, date }: Complete, report: MergeReport): boolean {
  const [first = ''] = words(supplier).split(' ');
  const spent = report.monthly.filter(
    ({ platform, monthStart, periodStart, spendReporting }) =>
      words(platform).split(' ')[0] === first &&
      (monthStart ?? periodStart ?? '').slice(0, 7) === date.slice(0, 7) &&
      spendReporting !== null,
  );
  return channelId === null
    ? spent.length > 0 &&
        /\b(ads|advertising|publicite|publicites)\b/.test(words(`${supplier} ${description}`))
    : spent.some((row) => row.channelId === channelId);
}

function costOf(plan: Plan, invoice: Complete): Cost {
  const { planMerge } = messages(plan.language);
  const { supplier, description, file } = invoice;
  const lines = plan.budget.lines.filter((line) => isSame(line.supplier, supplier));
  const line = lineOf(lines, invoice);
  const place = planMerge.invoicePlace(file, invoice.line);
  const label = [supplier, description].filter(Boolean).join(', ');
  return {
    date: invoice.date,
    line: line?.id ?? '',
    state: 'actual',
    // The alert of an unplanned cost names it by its label.
    label: line ? description || supplier : `${label} (${place})`,
    supplier,
    channel: CHANNELS.find((id) => id === invoice.channelId) ?? line?.channel ?? '',
    document: invoice.number,
    amount: Math.round(decimalToNumber(invoice.amountReporting) * 100) / 100,
    taxRate: taxRate(invoice) ?? line?.taxRate ?? 0.2,
    owner: line?.owner ?? onlyOne(lines.map(({ owner }) => owner)) ?? '',
    source: invoiceSource(place),
  };
}

/** The one line of the supplier that has the channel of the invoice, then its account; none when several fit. */
function lineOf(lines: readonly BudgetLine[], { channelId, account }: InvoiceRow): BudgetLine | undefined {
  const channel: ChannelId | undefined = CHANNELS.find((id) => id === channelId);
  const ofChannel = channel === undefined ? lines : lines.filter((line) => line.channel === channel);
  if (ofChannel.length <= 1) return ofChannel[0];
  const ofAccount = ofChannel.filter((line) => isSameAccount(line.account, account));
  return ofAccount.length === 1 ? ofAccount[0] : undefined;
}

/** One name is the other, or begins or ends in its words: « Agence Clairval » and « Clairval ». */
function isSame(a: string, b: string): boolean {
  const [one, other] = [` ${words(a)} `, ` ${words(b)} `];
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

/** 6226 and 622600. */
function isSameAccount(a: string, b: string): boolean {
  const [one, other] = [a, b].map((code) => code.trim().replace(/0+$/, ''));
  return !!one && !!other && (one.startsWith(other) || other.startsWith(one));
}

/** As the invoice states it, when that is a rate at all. */
function taxRate({ amount, tax }: InvoiceRow): number | null {
  const net = amount === null ? 0 : decimalToNumber(amount);
  if (tax === null || net === 0) return null;
  const rate = Math.round((decimalToNumber(tax) / net) * 1000) / 1000;
  return rate >= 0 && rate <= 1 ? rate : null;
}

function onlyOne(values: readonly string[]): string | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}
