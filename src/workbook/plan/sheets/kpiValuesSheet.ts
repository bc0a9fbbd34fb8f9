import type { StyleSpec } from '../../model';
import { COLORS, STYLES } from '../../theme';
import { roomyRows } from '../operation/rowHeights';
import { columnTone, unitFormats, unitOfKpi } from '../operation/tones';
import { FIRST_COLUMN } from '../../sheets/banner';
import type { PlanSheetBuilder } from '../planFrame';
import { tableSheet } from '../tableSheet';

const HELP: StyleSpec = { ...STYLES.note, wrap: false, verticalAlign: 'middle' };

/** One row a figure: a value, or the two sums of a rate; merged data land here too, with their file. */
export const kpiValuesSheet: PlanSheetBuilder = (context) => {
  const units = new Map(context.plan.kpis.map(({ name, unit }) => [name, unit]));
  const { sheet } = tableSheet(context, 'kpi_values', 't_kpi_values', {
    key: 'kpi',
    format: (field, index) => {
      const given = units.get(context.plan.kpiValues[index]?.kpi ?? '');
      if (field === 'value') return given === undefined ? 'General' : context.formats.unit(given);
      return field === 'numerator' || field === 'denominator' ? '#,##0.00' : undefined;
    },
    decorate: (canvas) => {
      const texts = context.words.operation.kpiValues;
      canvas.put(5, FIRST_COLUMN, texts.help, HELP);
      canvas.height(5, 18);
      canvas.conditional([
        ...unitFormats(context, 't_kpi_values', ['value'], (cell) => unitOfKpi(cell('kpi'))),
        // Whole sums, such as clicks, without decimals.
        ...['numerator', 'denominator'].map((field) =>
          columnTone(
            context,
            't_kpi_values',
            field,
            (cell) => `AND(ISNUMBER(${cell(field)}),INT(N(${cell(field)}))=N(${cell(field)}))`,
            { numberFormat: context.formats.count },
          ),
        ),
        columnTone(context, 't_kpi_values', 'source', (cell) => `LEN(${cell('source')})>0`, {
          color: COLORS.slate,
        }),
      ]);
    },
  });
  return {
    sheet: { ...sheet, rowHeights: roomyRows(context, 't_kpi_values', sheet.rowHeights ?? {}, 20) },
  };
};
