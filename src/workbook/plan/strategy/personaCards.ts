import { columnLetters, formatAddress } from '../../address';
import type { StyleSpec } from '../../model';
import type { Canvas } from '../../sheets/canvas';
import { textHeight } from '../../sheets/textHeight';
import { COLORS, STYLES, TONES } from '../../theme';
import { quoteText, type PlanContext } from '../planContext';
import { dateText, live } from './live';
import { putWide } from './strategySheet';

const TOP = 7;
/** Columns of each card, over the columns of the table below. */
const SPANS = [
  [2, 4],
  [5, 6],
  [7, 8],
  [9, 10],
  [11, 12],
  [13, 14],
] as const;
/** Cards shown at least, even when nobody stands on them yet. */
const FEWEST = 4;
/** Width in characters of the narrowest card. */
const WIDTH = 45;

/** How many cards a plan with so many personas shows. */
export function cardCount(personas: number): number {
  return Math.min(SPANS.length, Math.max(FEWEST, personas));
}

/** Last column of the cards. */
export function cardsRight(personas: number): number {
  return SPANS[cardCount(personas) - 1]![1];
}

const BODY: StyleSpec = {
  fontSize: 10,
  color: COLORS.ink,
  fill: COLORS.light,
  verticalAlign: 'middle',
  wrap: true,
  indent: 1,
};
const HEAD: StyleSpec = {
  fontSize: 13,
  bold: true,
  color: COLORS.faint,
  fill: COLORS.light,
  verticalAlign: 'middle',
  indent: 1,
};
const SMALL: StyleSpec = { ...BODY, fontSize: 9, bold: true, color: COLORS.blue };

interface CardLine {
  readonly style: StyleSpec;
  /** Formula of the line, given the cells of the persona. */
  readonly formula: (cell: (field: string) => string, context: PlanContext) => string;
  /** Fields whose texts decide the height. */
  readonly fields?: readonly string[];
}

const bullet = (field: string): CardLine => ({
  style: BODY,
  formula: (cell) => `IF(${cell(field)}="","","• "&${cell(field)})`,
  fields: [field],
});

const LINES: readonly CardLine[] = [
  {
    style: HEAD,
    formula: (cell, { words }) => {
      const texts = words.strategy.personas;
      const name = cell('name');
      return `IF(${name}="",${quoteText(texts.free)},IF(${cell('age')}="",${live(texts.titleNoAge, { name })},${live(texts.title, { name, age: cell('age') })}))`;
    },
  },
  {
    style: { ...BODY, fontSize: 9 },
    formula: (cell, { words, plan }) => {
      const texts = words.strategy.personas;
      return `IF(${cell('name')}="","",IF(OR(${cell('validated_by')}="",N(${cell('validated_on')})=0),${quoteText(texts.draft)},${live(texts.validated, { by: cell('validated_by'), on: dateText(plan.language, cell('validated_on')) })}))`;
    },
  },
  {
    style: { ...BODY, bold: true },
    formula: (cell) =>
      `${cell('segment')}&IF(OR(${cell('segment')}="",${cell('situation')}=""),""," · ")&${cell('situation')}`,
    fields: ['segment', 'situation'],
  },
  { style: SMALL, formula: (cell, { words }) => heading(cell, words.strategy.personas.pains) },
  bullet('pain_1'),
  bullet('pain_2'),
  bullet('pain_3'),
  { style: SMALL, formula: (cell, { words }) => heading(cell, words.strategy.personas.motivations) },
  bullet('motivation_1'),
  bullet('motivation_2'),
  bullet('motivation_3'),
  {
    style: { ...BODY, border: { top: 'hair' }, borderColor: COLORS.line },
    formula: (cell, { words }) => given(cell('channel'), words.strategy.personas.channel),
  },
  {
    style: BODY,
    formula: (cell, { words }) => given(cell('journey'), words.strategy.personas.journey),
    fields: ['journey'],
  },
  {
    style: { ...BODY, italic: true },
    formula: (cell, { words }) => {
      const texts = words.strategy.personas;
      const value = cell('verbatim');
      return `IF(${value}="","",IF(${cell('verbatim_source')}="",${live(texts.verbatimNoSource, { value })},${live(texts.verbatim, { value, source: cell('verbatim_source') })}))`;
    },
    fields: ['verbatim', 'verbatim_source'],
  },
  {
    style: { ...BODY, fontSize: 9 },
    formula: (cell, { words }) => {
      const texts = words.strategy.personas;
      return `IF(${cell('name')}="","",IF(${cell('metric')}="",${quoteText(texts.noMetric)},${live(texts.metric, { value: cell('metric') })}))`;
    },
    fields: ['metric'],
  },
];

/** Rows the cards take, section title and note apart. */
export const CARD_LINES = LINES.length;

function heading(cell: (field: string) => string, text: string): string {
  return `IF(${cell('name')}="","",${quoteText(text)})`;
}

function given(value: string, sentence: string): string {
  return `IF(${value}="","",${live(sentence, { value })})`;
}

/** A card a persona, filled live from the table below: who, pains, motivations, channel, words and figure. */
export function putPersonaCards(canvas: Canvas, context: PlanContext): void {
  const personas = context.rows('t_personas');
  const count = cardCount(personas.length);
  LINES.forEach((line, index) => {
    const row = TOP + index;
    SPANS.slice(0, count).forEach(([from, to], card) => {
      const cell = (field: string): string => context.cell('t_personas', card, field);
      putWide(canvas, row, [from, to], { formula: line.formula(cell, context) }, line.style);
      canvas.put(row, to, null, {
        ...line.style,
        border: { ...line.style.border, right: 'medium' },
        borderColor: COLORS.white,
      });
    });
    const texts = personas.slice(0, count).map((persona) => ({
      text: `xx${(line.fields ?? []).map((field) => String(persona[field] ?? '')).join(' xxx ')}`,
      width: WIDTH,
    }));
    canvas.height(row, index === 0 ? 26 : Math.max(18, textHeight(texts)));
  });
  SPANS.slice(0, count).forEach(([from, to], card) => putTones(canvas, context, [from, to], card));
}

function putTones(
  canvas: Canvas,
  context: PlanContext,
  [from, to]: readonly [number, number],
  card: number,
): void {
  const first = (row: number): string => `$${columnLetters(from)}$${row}`;
  const range = (row: number): string => `${formatAddress(row, from)}:${formatAddress(row, to)}`;
  const name = context.cell('t_personas', card, 'name').replace(/^.*!/, '');
  const sign = (row: number, text: string, style: StyleSpec): void =>
    canvas.conditional([
      { kind: 'expression', range: range(row), formula: `LEFT(${first(row)},1)="${text}"`, style },
    ]);
  canvas.conditional([
    {
      kind: 'expression',
      range: range(TOP),
      formula: `${name}<>""`,
      style: { color: COLORS.white, fill: STYLES.band.fill },
    },
  ]);
  sign(TOP + 1, '✓', TONES.good);
  sign(TOP + 1, '○', TONES.watch);
  sign(TOP + CARD_LINES - 1, '✓', TONES.good);
  sign(TOP + CARD_LINES - 1, '⚠', TONES.bad);
}
