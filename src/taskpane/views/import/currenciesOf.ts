import type { ImportPreview } from '../../../pipeline/import/previewImport';
import type { TableName } from '../../../core/tables';

/** Tables whose rows hold money. */
const MONEY: ReadonlySet<TableName | null> = new Set<TableName>([
  'ad_performance',
  'keyword_performance',
  'search_terms',
  'deals',
  'actual_costs',
]);
/** Offered when no file names a currency. */
const USUAL = ['EUR', 'GBP', 'USD', 'CHF'];

/** Currencies to choose that of the report from: none when the files leave no doubt, or hold no money. */
export function currenciesOf({ files }: Pick<ImportPreview, 'files'>, plan?: string): readonly string[] {
  const loaded = files.filter(({ status, table }) => status === 'loaded' && MONEY.has(table));
  if (loaded.length === 0) return [];
  const named = new Set(loaded.map(({ currency }) => currency).filter((each) => each !== null));
  if (named.size === 1) return [];
  return [...new Set([...(plan === undefined ? [] : [plan]), ...named, ...(named.size === 0 ? USUAL : [])])];
}
