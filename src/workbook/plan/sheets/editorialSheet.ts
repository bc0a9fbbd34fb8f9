import { formatAddress, quoteSheetName } from '../../address';
import { STYLES, TONES } from '../../theme';
import {
  CALENDAR_WIDTHS,
  calendarPlace,
  putContentCalendar,
  type CalendarPlace,
} from '../operation/contentCalendar';
import { roomyRows } from '../operation/rowHeights';
import { columnTone, wordTones } from '../operation/tones';
import type { PlanContext } from '../planContext';
import { putPlanBanner, type PlanSheetBuilder } from '../planFrame';
import { tableSheet } from '../tableSheet';

const ROW_HEIGHT = 30;

/** What is published, when, where, for whom and by whom; the view by week and channel stands to the right. */
export const editorialSheet: PlanSheetBuilder = (context) => {
  const calendar = calendarPlace(context);
  const texts = context.words.operation.editorial;
  const { sheet } = tableSheet(context, 'editorial', 't_editorial', {
    key: 'title',
    paper: 'A3',
    formulas: {
      week: ({ cell }) => `IF(N(${cell('date')})=0,"",ISOWEEKNUM(${cell('date')}))`,
    },
    format: (field) => (field === 'week' ? weekFormat(context) : undefined),
    style: (field) =>
      field === 'week' ? { align: 'center' } : field === 'title' ? { bold: true } : undefined,
    decorate: (canvas) => {
      putPlanBanner(canvas, context, 'editorial', calendar.total, [calendar.label]);
      const target = `#${quoteSheetName(context.sheetName('editorial'))}!${formatAddress(calendar.title, calendar.label)}`;
      canvas.put(
        4,
        context.layout.column('t_editorial', 'title'),
        texts.toWeeks,
        { ...STYLES.link, fontSize: 9 },
        { link: target },
      );
      putContentCalendar(canvas, context);
      canvas.conditional([
        ...statusTones(context),
        columnTone(
          context,
          't_editorial',
          'date',
          (cell) =>
            `AND(N(${cell('date')})>0,${cell('date')}<today,${cell('status')}<>${context.quoted('content_status', 'published')})`,
          { ...TONES.bad },
        ),
      ]);
    },
  });
  const { last, right } = context.layout.place('t_editorial');
  // The contents on one page, the weeks on the next.
  const weeks = `${formatAddress(1, calendar.label)}:${formatAddress(calendar.bottom, calendar.total)}`;
  return {
    sheet: {
      ...sheet,
      columnWidths: [...(sheet.columnWidths ?? []), ...CALENDAR_WIDTHS],
      rowHeights: {
        ...evenRows(calendar, roomyRows(context, 't_editorial', sheet.rowHeights ?? {}, ROW_HEIGHT)),
        [calendar.weeks]: 18,
      },
      print: { ...sheet.print!, area: `A1:${formatAddress(last, right)},${weeks}` },
    },
  };
};

/** The rows of the view by week as high as the filled ones beside them, so that its squares are even. */
function evenRows(
  { firstChannel, totals }: CalendarPlace,
  heights: Readonly<Record<number, number>>,
): Readonly<Record<number, number>> {
  const rows = Array.from({ length: totals - firstChannel + 1 }, (_, index) => firstChannel + index);
  return {
    ...heights,
    ...Object.fromEntries(rows.map((row) => [row, Math.max(ROW_HEIGHT, heights[row] ?? 0)])),
  };
}

function weekFormat({ words }: PlanContext): string {
  return words.operation.editorial.weekFormat;
}

function statusTones(context: PlanContext) {
  const status = (id: string): string => context.item('content_status', id);
  return wordTones(context, 't_editorial', 'status', [
    [status('published'), 'good'],
    [status('scheduled'), 'good'],
    [status('review'), 'watch'],
    [status('writing'), 'watch'],
    [status('idea'), 'calm'],
  ]);
}
