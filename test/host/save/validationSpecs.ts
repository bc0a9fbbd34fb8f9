import { formatRange } from '../../../src/workbook/address';
import type { ValidationSpec } from '../../../src/workbook/model';
import { record } from '../model/wireArguments';
import type { Worksheet } from '../model/worksheet';
import type { Lose } from './toWorkbookSpec';

const KINDS: Readonly<Record<string, ValidationSpec['kind']>> = {
  list: 'list',
  date: 'date',
  decimal: 'decimal',
  wholeNumber: 'whole',
  custom: 'custom',
};

const OPERATORS: Readonly<Record<string, NonNullable<ValidationSpec['operator']>>> = {
  Between: 'between',
  EqualTo: 'equal',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

export const validationSpecs = (sheet: Worksheet, lose: Lose): readonly ValidationSpec[] =>
  sheet.validations.flatMap(({ rect, rule, errorAlert }) => {
    const range = formatRange(rect);
    const [name = '', given] = Object.entries(rule)[0] ?? [];
    const kind = KINDS[name];
    const settings = record(given);
    const operator = settings['operator'] === undefined ? undefined : OPERATORS[String(settings['operator'])];
    if (!kind || (settings['operator'] !== undefined && !operator)) {
      lose(`validation ${name} of ${range}`);
      return [];
    }
    const message = record(errorAlert)['message'];
    return [
      {
        range,
        kind,
        formulae: formulae(kind, settings),
        ...(operator ? { operator } : {}),
        ...(typeof message === 'string' && message !== '' ? { message } : {}),
      },
    ];
  });

function formulae(
  kind: ValidationSpec['kind'],
  settings: Readonly<Record<string, unknown>>,
): readonly string[] {
  const plain = (value: unknown): string => String(value).replace(/^=/, '');
  if (kind === 'list') {
    const source = String(settings['source']);
    return [source.startsWith('=') ? plain(source) : `"${source.replaceAll('"', '""')}"`];
  }
  if (kind === 'custom') return [plain(settings['formula'])];
  return [settings['formula1'], settings['formula2']].flatMap((one) => (one == null ? [] : plain(one)));
}
