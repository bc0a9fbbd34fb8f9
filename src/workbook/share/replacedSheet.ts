import type { Language } from '../../core/report';
import { shareText } from '../../messages/pane/share';
import { formatAddress, quoteSheetName } from '../address';
import type { RichSheetSpec } from '../model';
import type { OpenWorkbook } from '../openWorkbook';
import { createCanvas } from '../sheets/canvas';
import { STYLES } from '../theme';
import type { ReplacedFormula } from './replacedFormula';

/** The formulas that gave way to their values, one a row, with a link to their cell. */
export function replacedSheet(
  now: OpenWorkbook,
  replaced: readonly ReplacedFormula[],
  language: Language,
): RichSheetSpec {
  const { sheet: words } = shareText(language);
  const canvas = createCanvas();
  const names = new Map(now.sheets.map(({ id, name }) => [id, name]));
  canvas.put(1, 1, words.title, STYLES.title);
  canvas.put(2, 1, words.intro, STYLES.text);
  [words.columns.sheet, words.columns.cell, words.columns.formula].forEach((label, index) =>
    canvas.put(4, index + 1, label, STYLES.header),
  );
  replaced.forEach(({ sheet, row, column, formula }, index) => {
    const name = names.get(sheet) ?? '';
    const line = 5 + index;
    canvas.put(line, 1, name, STYLES.text);
    canvas.put(line, 2, formatAddress(row, column), STYLES.link, {
      link: `#${quoteSheetName(name)}!${formatAddress(row, column)}`,
    });
    canvas.put(line, 3, formula, STYLES.wrapped);
  });
  return {
    kind: 'rich',
    name: freeName(now, words.name),
    freeze: { rows: 4, columns: 0 },
    columnWidths: [26, 10, 90],
    ...canvas.finish(),
  };
}

function freeName(now: OpenWorkbook, wanted: string): string {
  const taken = new Set(now.sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
