import type { FigureId } from '../../core/figures';
import { figureById } from '../../core/figures';
import { areOfOneKind, figuresOf, type Visual, type VisualContent } from '../../core/pages/page';
import { messages } from '../../messages';
import { columnLabel } from '../../messages/reportText';
import { SPECIAL_MEASURES } from '../model/names';
import { cardGrid, cardObjects } from './cards';
import { columnField, colorOf, literal, measureField, queryRef } from './expressions';
import type { Formatting, FormattingRule, JsonObject, ModelField, Projection } from './expressions';
import { equals } from './filters';
import type { Rectangle } from './layout';
import { CARDS_PER_ROW } from './phone';
import { toneBySign } from './tones';
import { padding, type PbirVisual } from './visual';
import { fieldProjection, figureProjection, helpOf, isSigned, listed, monthProjection } from './words';
import type { Words } from './words';

/** What depends on the kind of a visual. */
type Shape = Omit<PbirVisual, 'id' | 'at' | 'title' | 'help'>;

/** A visual of the pages of the core as Power BI shows it, in a place of the page. */
export function pbirVisual(words: Words, visual: Visual, at: Rectangle): PbirVisual {
  const { content, id } = visual;
  const title = titleOf(words, visual);
  const help = helpOf(words, content);
  return {
    id,
    at,
    ...shapeOf(words, visual, title),
    // The title of the cards stands in the band of the page, where it takes no height from them.
    ...(content.kind !== 'cards' && { title }),
    ...(help !== undefined && { help }),
  };
}

/** The title of a visual; a chart whose ROI follows the switch does not say which one. */
export function titleOf({ language, isSwitched }: Words, { id, content }: Visual): string {
  const { powerbiReport, report } = messages(language);
  const followsSwitch = isSwitched && content.kind === 'bars' && content.figures.includes('roi');
  const title = followsSwitch
    ? powerbiReport.roiByChannel
    : report.visuals[id as keyof typeof report.visuals];
  if (title === undefined) throw new Error(`visual without a title: ${id}`);
  return title;
}

function shapeOf(words: Words, visual: Visual, title: string): Shape {
  const { content } = visual;
  switch (content.kind) {
    case 'cards':
      return cards(words, content, title);
    case 'line':
      return line(words, content, title);
    case 'combo':
      return combo(words, content, title);
    case 'bars':
      return bars(words, content, title);
    case 'table':
      return table(words, content, title);
    case 'rows':
      return rows(words, content, title, visual.id);
    case 'bridge':
      return bridge(words, content, title);
    case 'targets':
      return targets(words, title);
  }
}

type Content<Kind extends VisualContent['kind']> = Extract<VisualContent, { kind: Kind }>;

const altTexts = ({ language }: Words) => messages(language).powerbiReport.altText;
const figuresIn = (words: Words, ids: readonly FigureId[]): readonly Projection[] =>
  ids.map((id) => figureProjection(words, id));

function cards(words: Words, { figures }: Content<'cards'>, title: string): Shape {
  const Data = figuresIn(words, figures);
  return {
    type: 'cardVisual',
    roles: { Data },
    objects: cardObjects(words, figures),
    // A label, a value and its change need the height.
    frame: { padding: padding(4) },
    phoneObjects: { layout: cardGrid(CARDS_PER_ROW, Math.ceil(figures.length / CARDS_PER_ROW)) },
    altText: altTexts(words).cards(title, listed(Data)),
  };
}

function byMonth(words: Words): {
  readonly Category: readonly Projection[];
  readonly sort: PbirVisual['sort'] & object;
} {
  const month = monthProjection(words);
  return { Category: [month], sort: { by: month.field, descending: false } };
}

function line(words: Words, { figures }: Content<'line'>, title: string): Shape {
  const { Category, sort } = byMonth(words);
  const Y = figuresIn(words, figures);
  return { type: 'lineChart', roles: { Category, Y }, sort, altText: altTexts(words).line(title, listed(Y)) };
}

function combo(words: Words, content: Content<'combo'>, title: string): Shape {
  const { Category, sort } = byMonth(words);
  const [Y, Y2] = [figuresIn(words, content.columns), figuresIn(words, [content.line])];
  return {
    type: 'lineClusteredColumnComboChart',
    roles: { Category, Y, Y2 },
    sort,
    objects: axes(areOfOneKind(figuresOf(content))),
    altText: altTexts(words).combo(title, listed(Y), listed(Y2)),
  };
}

/** The line on the scale of the columns, or on one of its own; unsaid, Power BI decides by the data of the day. */
const axes = (isShared: boolean): Formatting => ({
  valueAxis: [{ properties: { secShow: literal(!isShared) } }],
});

/** A bridge from measures alone, month by month: what is added stands on one another, and the total is the line above. */
function bridge(words: Words, { steps, total }: Content<'bridge'>, title: string): Shape {
  const { Category, sort } = byMonth(words);
  const [Y, Y2] = [figuresIn(words, steps), figuresIn(words, [total])];
  return {
    type: 'lineStackedColumnComboChart',
    roles: { Category, Y, Y2 },
    sort,
    objects: axes(true),
    altText: altTexts(words).bridge(title, listed(Y), listed(Y2)),
  };
}

function bars(words: Words, { by, figures }: Content<'bars'>, title: string): Shape {
  const [Category, Y] = [fieldProjection(words, by), figuresIn(words, figures)];
  return {
    type: 'clusteredBarChart',
    roles: { Category: [Category], Y },
    sort: { by: Y[0]!.field, descending: true },
    altText: altTexts(words).bars(title, listed(Y), Category.label),
  };
}

function table(words: Words, { by, figures }: Content<'table'>, title: string): Shape {
  const measures = figuresIn(words, figures);
  const signed = figures.filter(isSigned).map((id) => {
    const { field } = figureProjection(words, id);
    return cellColor(field, toneBySign(field, figureById(id).direction));
  });
  return {
    ...tableShape(words, [...by.map((field) => fieldProjection(words, field)), ...measures], title),
    sort: { by: measures[0]!.field, descending: true },
    ...(signed.length > 0 && { objects: { values: signed } }),
  };
}

function rows(words: Words, content: Content<'rows'>, title: string, id: string): Shape {
  const { table: of, columns, sort, only } = content;
  const values = columns.map((column) => fieldProjection(words, { table: of, column }));
  return {
    ...tableShape(words, values, title),
    sort: { by: columnField(of, sort.column), descending: sort.descending },
    ...(only && { filters: [equals(`${id}/${only.column}`, columnField(of, only.column), only.is)] }),
    objects: WITHOUT_TOTAL,
  };
}

function targets(words: Words, title: string): Shape {
  const label = (column: string): string => columnLabel(words.language, 'plan_kpis', column);
  const attainment = measureField(SPECIAL_MEASURES.targetAttainment);
  const columns = ['kpi_id', 'channel_id', 'period_start', 'period_end'].map((column) =>
    fieldProjection(words, { table: 'kpi_targets', column }),
  );
  const values = [
    ...columns,
    { field: measureField(SPECIAL_MEASURES.targetValue), label: label('target') },
    { field: measureField(SPECIAL_MEASURES.targetReached), label: label('actual') },
    { field: attainment, label: label('attainment') },
  ];
  return {
    ...tableShape(words, values, title),
    sort: { by: columns[0]!.field, descending: false },
    objects: {
      ...WITHOUT_TOTAL,
      values: [cellColor(attainment, colorOf(measureField(SPECIAL_MEASURES.targetColour)))],
    },
  };
}

/** Rows of different things have no sum. */
const WITHOUT_TOTAL: Formatting = { total: [{ properties: { totals: literal(false) } }] };

/** Columns and measures side by side. */
export function tableShape(words: Words, Values: readonly Projection[], title: string): Shape {
  return { type: 'tableEx', roles: { Values }, altText: altTexts(words).table(title, listed(Values)) };
}

function cellColor(field: ModelField, fontColor: JsonObject): FormattingRule {
  return {
    properties: { fontColor },
    selector: { data: [{ dataViewWildcard: { matchingOption: 1 } }], metadata: queryRef(field) },
  };
}
