import { COMPARED, figureById, type ComparedFigureId, type FigureId } from '../../core/figures';
import { messages } from '../../messages';
import { COLORS } from '../../workbook/theme';
import { color, fieldExpression, figureField, integer, literal, queryRef } from './expressions';
import type { Formatting, FormattingRule, ModelField } from './expressions';
import { toneBySign } from './tones';
import type { Words } from './words';

/** Formatting that Power BI applies to every card of the visual. */
const ALL = { id: 'default' };

const isCompared = (id: FigureId): id is ComparedFigureId => (COMPARED as readonly string[]).includes(id);

/** Formatting of a row of cards: one a figure, each with its change since the previous period where it has one. */
export function cardObjects(words: Words, figures: readonly FigureId[]): Formatting {
  const compared = figures.filter(isCompared);
  return {
    layout: cardGrid(figures.length, 1),
    outline: [{ properties: { show: literal(false) }, selector: ALL }],
    padding: [{ properties: { paddingUniform: integer(2) }, selector: ALL }],
    spacing: [{ properties: { verticalSpacing: integer(0) }, selector: ALL }],
    value: [
      {
        properties: {
          fontSize: literal(18),
          bold: literal(true),
          fontColor: color(COLORS.blue),
          horizontalAlignment: literal('left'),
        },
        selector: ALL,
      },
    ],
    label: [
      {
        properties: {
          show: literal(true),
          position: literal('aboveValue'),
          fontSize: literal(9),
          fontColor: color(COLORS.slate),
          textWrap: literal(true),
        },
        selector: ALL,
      },
    ],
    ...(compared.length > 0 && changes(words, compared)),
  };
}

/** So many cards in a row, and so many rows. */
export function cardGrid(columns: number, rows: number): readonly FormattingRule[] {
  return [
    {
      properties: {
        style: literal('Cards'),
        columnCount: integer(columns),
        rowCount: integer(rows),
        maxTiles: integer(columns * rows),
        paddingUniform: integer(2),
      },
      selector: ALL,
    },
  ];
}

function changes({ language }: Words, figures: readonly ComparedFigureId[]): Formatting {
  /** The line below the value of a figure. */
  const below = (id: ComparedFigureId): { id: string; metadata: string } => ({
    id: `change-${id}`,
    metadata: queryRef(figureField(id)),
  });
  const change = (id: ComparedFigureId): ModelField => figureField(`${id}_change`);
  const everyRow = [{ dataViewWildcard: { matchingOption: 0 } }];
  return {
    referenceLabel: [
      { properties: { backgroundShow: literal(false), paddingUniform: integer(0) }, selector: ALL },
      ...figures.map((id) => ({
        properties: { value: { expr: fieldExpression(change(id)) } },
        selector: { data: everyRow, ...below(id), order: 0 },
      })),
    ],
    referenceLabelTitle: figures.map((id) => ({
      properties: {
        show: literal(true),
        titleContentType: literal('custom'),
        titleText: literal(messages(language).powerbiReport.change),
        titleFontSize: literal(8),
        titleFontColor: color(COLORS.slate),
      },
      selector: below(id),
    })),
    referenceLabelValue: figures.map((id) => ({
      properties: {
        valueFontSize: literal(9),
        valueFontColor: toneBySign(change(id), figureById(id).direction),
      },
      selector: { data: everyRow, ...below(id) },
    })),
  };
}
