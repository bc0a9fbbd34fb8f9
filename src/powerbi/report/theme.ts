import { COLORS, SERIES_COLORS, TONES } from '../../workbook/theme';
import type { JsonObject } from './expressions';

const hex = (color: string): string => `#${color}`;
const solid = (color: string): JsonObject => ({ solid: { color: hex(color) } });

/** Amber is too pale for a line on white: its ink of the workbook stands in for it. */
const DATA_COLORS = SERIES_COLORS.map((color) => hex(color === COLORS.amber ? TONES.watch.color : color));

const FONT = 'Segoe UI';

const text = (fontSize: number, color: string): JsonObject => ({
  fontSize,
  fontFace: FONT,
  color: hex(color),
});

const axis = {
  showAxisTitle: false,
  labelColor: solid(COLORS.slate),
  fontSize: 9,
  gridlineColor: solid(COLORS.line),
};
const chart = {
  categoryAxis: [{ ...axis, axisType: 'Categorical', gridlineShow: false }],
  valueAxis: [{ ...axis, gridlineShow: true }],
  legend: [{ show: true, position: 'Top', labelColor: solid(COLORS.ink), fontSize: 9 }],
};
const lines = { lineStyles: [{ strokeWidth: 2, showMarker: true }] };

/**
 * The theme of the report in the colours of the workbook: five series that people with any colour vision tell apart,
 * lines and columns at 3:1 and text at 4.5:1 on white. Its name stands in it where a report registers it.
 */
export const THEME = {
  dataColors: DATA_COLORS,
  good: hex(TONES.good.color),
  neutral: hex(TONES.watch.color),
  bad: hex(TONES.bad.color),
  background: hex(COLORS.white),
  foreground: hex(COLORS.ink),
  tableAccent: hex(COLORS.blue),
  textClasses: {
    callout: text(18, COLORS.blue),
    title: text(11, COLORS.ink),
    header: text(10, COLORS.ink),
    label: text(9, COLORS.ink),
  },
  visualStyles: {
    '*': {
      '*': {
        background: [{ show: true, color: solid(COLORS.white), transparency: 0 }],
        border: [{ show: true, color: solid(COLORS.line), radius: 4 }],
        title: [{ show: true, fontColor: solid(COLORS.ink), fontSize: 11, bold: true, titleWrap: false }],
      },
    },
    page: {
      '*': {
        background: [{ color: solid(COLORS.light), transparency: 0 }],
        outspace: [{ color: solid(COLORS.light), transparency: 0 }],
      },
    },
    lineChart: { '*': { ...chart, ...lines } },
    lineClusteredColumnComboChart: { '*': { ...chart, ...lines } },
    lineStackedColumnComboChart: { '*': { ...chart, ...lines } },
    clusteredBarChart: {
      '*': {
        ...chart,
        valueAxis: [{ show: false, gridlineShow: false, showAxisTitle: false }],
        legend: [{ show: false }],
        labels: [{ show: true, color: solid(COLORS.ink), fontSize: 9 }],
      },
    },
    tableEx: {
      '*': {
        // Any other preset paints over the colours below.
        stylePreset: [{ name: 'None' }],
        columnHeaders: [
          {
            autoSizeColumnWidth: true,
            columnAdjustment: 'growToFit',
            fontColor: solid(COLORS.white),
            backColor: solid(COLORS.blue),
            fontSize: 9,
            wordWrap: true,
          },
        ],
        values: [
          {
            fontColorPrimary: solid(COLORS.ink),
            fontColorSecondary: solid(COLORS.ink),
            backColorPrimary: solid(COLORS.white),
            backColorSecondary: solid(COLORS.light),
            fontSize: 9,
            wordWrap: true,
          },
        ],
        total: [{ fontColor: solid(COLORS.ink), backColor: solid(COLORS.blueLight), fontSize: 9 }],
      },
    },
    slicer: {
      '*': {
        header: [{ fontColor: solid(COLORS.ink), textSize: 9 }],
        items: [{ fontColor: solid(COLORS.ink), textSize: 9 }],
      },
    },
  },
} as const satisfies JsonObject;
