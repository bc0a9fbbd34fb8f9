import { GRID, type Field } from '../../core/pages/page';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import { reportFigureText } from '../../messages/reportText';
import { COLORS } from '../../workbook/theme';
import { ROI_BASIS_COLUMNS, ROI_BASIS_TABLE } from '../model/names';
import { color, figureField, integer, literal, type Projection } from './expressions';
import type { Formatting, Json } from './expressions';
import { band, filterPlace } from './layout';
import { padding, type PbirVisual } from './visual';
import { fieldProjection, type Words } from './words';

/** Months are chosen whole, from one to another: budgets stand on the first day of theirs. */
const FILTERS = [
  { id: 'month', field: { table: 'dates', column: 'month_start' }, mode: 'Between' },
  { id: 'channel', field: { table: 'channels', column: 'channel_name' }, mode: 'Dropdown' },
  { id: 'campaign', field: { table: 'campaigns', column: 'campaign_name' }, mode: 'Dropdown' },
] as const satisfies readonly { id: string; field: Field; mode: SlicerMode }[];

type SlicerMode = 'Between' | 'Dropdown';

/** The strip of filters across the page, and the switch of the ROI where there is one; all are as wide. */
export function filterStrip(words: Words): readonly PbirVisual[] {
  const count = FILTERS.length + (words.isSwitched ? 1 : 0);
  const place = (index: number) => filterPlace((index * GRID.columns) / count, GRID.columns / count);
  const filters = FILTERS.map(({ id, field, mode }, index) => ({
    ...slicer(words, `filter_${id}`, fieldProjection(words, field), place(index), mode),
    syncGroup: id,
  }));
  return words.isSwitched ? [...filters, roiSwitch(words, place(filters.length))] : filters;
}

function roiSwitch(words: Words, at: PbirVisual['at']): PbirVisual {
  const basis: Projection = {
    field: { kind: 'Column', table: ROI_BASIS_TABLE, name: ROI_BASIS_COLUMNS[words.language] },
    label: messages(words.language).powerbiReport.roiBasis,
  };
  const one = { selection: [{ properties: { strictSingleSelect: literal(true) } }] };
  return slicer(words, 'filter_roi_basis', basis, at, 'Dropdown', one);
}

function slicer(
  { language }: Words,
  id: string,
  field: Projection,
  at: PbirVisual['at'],
  mode: SlicerMode,
  more: Formatting = {},
): PbirVisual {
  return {
    id,
    at,
    type: 'slicer',
    // Two days of a range would stand below one another, and be cut off.
    isNarrow: mode === 'Dropdown',
    roles: { Values: [field] },
    objects: {
      data: [{ properties: { mode: literal(mode) } }],
      header: [{ properties: { show: literal(true), text: literal(field.label) } }],
      ...more,
    },
    altText: messages(language).powerbiReport.altText.filter(field.label),
  };
}

const onBand: Formatting = {
  background: [{ properties: { show: literal(true), color: color(COLORS.blue), transparency: literal(0) } }],
  border: [{ properties: { show: literal(false) } }],
  padding: padding(4),
};

/** The band of a page: its title, what its cards tell, and the last day of the data. */
export function headerBand(
  language: Language,
  page: string,
  subtitle: string | undefined,
  hasBack = false,
): readonly PbirVisual[] {
  const { powerbiReport, report } = messages(language);
  const { back, title, stamp } = band(hasBack);
  const text = powerbiReport.pageTitle(report.title, page);
  const lines = [paragraph(text, { fontSize: '18px', fontWeight: 'bold', color: `#${COLORS.white}` })];
  if (subtitle !== undefined) lines.push(paragraph(subtitle, { fontSize: '12px', color: `#${COLORS.mist}` }));
  const header: PbirVisual = {
    id: 'title',
    at: title,
    type: 'textbox',
    objects: { general: [{ properties: { paragraphs: lines } }] },
    frame: {
      ...onBand,
      padding: [{ properties: { ...onBand['padding']![0]!.properties, left: literal(14) } }],
    },
    altText: powerbiReport.altText.title(text),
  };
  return [...(hasBack ? [backButton(language, back)] : []), header, dataStamp(language, stamp)];
}

function paragraph(value: string, textStyle: { readonly [key: string]: string }): Json {
  return { textRuns: [{ value, textStyle: { fontFamily: 'Segoe UI', ...textStyle } }] };
}

function dataStamp(language: Language, at: PbirVisual['at']): PbirVisual {
  const { label } = reportFigureText(language, 'data_as_of');
  const every = { id: 'default' };
  const onBlue = (hex: string, size: number) => ({ fontColor: color(hex), fontSize: literal(size) });
  return {
    id: 'data_as_of',
    at,
    type: 'cardVisual',
    roles: { Data: [{ field: figureField('data_as_of'), label }] },
    objects: {
      outline: [{ properties: { show: literal(false) }, selector: every }],
      layout: [{ properties: { paddingUniform: integer(0) }, selector: every }],
      padding: [{ properties: { paddingUniform: integer(0) }, selector: every }],
      spacing: [{ properties: { verticalSpacing: integer(0) }, selector: every }],
      value: [{ properties: onBlue(COLORS.white, 12), selector: every }],
      label: [
        { properties: { ...onBlue(COLORS.mist, 9), position: literal('aboveValue') }, selector: every },
      ],
    },
    frame: onBand,
    altText: messages(language).powerbiReport.altText.stamp(label),
  };
}

function backButton(language: Language, at: PbirVisual['at']): PbirVisual {
  const { back } = messages(language).powerbiReport;
  const every = { id: 'default' };
  return {
    id: 'back',
    at,
    type: 'actionButton',
    objects: {
      icon: [{ properties: { shapeType: literal('back'), lineColor: color(COLORS.white) }, selector: every }],
      outline: [{ properties: { show: literal(false) } }],
    },
    frame: {
      ...onBand,
      visualLink: [
        { properties: { show: literal(true), type: literal('Back'), enabledTooltip: literal(back) } },
      ],
    },
    altText: back,
  };
}
