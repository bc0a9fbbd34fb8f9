import type { Formatting, FormattingRule, JsonObject, ModelField, Projection } from './expressions';
import { fieldExpression, literal, queryRef } from './expressions';
import type { Rectangle } from './layout';
import { objectName } from './objectName';
import { SCHEMAS } from './schemas';

/** A visual of a page, before it is written. */
export interface PbirVisual {
  /** Unique on its page; its name follows from it. */
  readonly id: string;
  readonly at: Rectangle;
  /** On a phone two of these stand side by side. */
  readonly isNarrow?: boolean;
  /** Place on a phone; without one the visual is not shown there. */
  readonly onPhone?: Rectangle;
  /** Formatting that only a phone needs. */
  readonly phoneObjects?: Formatting;
  /** Type in Microsoft's catalogue. */
  readonly type: string;
  readonly roles?: Readonly<Record<string, readonly Projection[]>>;
  readonly sort?: { readonly by: ModelField; readonly descending: boolean };
  readonly filters?: readonly JsonObject[];
  readonly objects?: Formatting;
  readonly title?: string;
  /** What the « ? » of the header says. */
  readonly help?: string;
  /** What a screen reader says. */
  readonly altText: string;
  /** More of the frame: background, link… */
  readonly frame?: Formatting;
  /** Slicers of one group choose together on every page. */
  readonly syncGroup?: string;
}

/** The content of visual.json; the order on the page is the order of the keyboard. */
export function visualJson(page: string, visual: PbirVisual, order: number): JsonObject {
  const { roles, sort, filters, objects, syncGroup } = visual;
  return {
    $schema: SCHEMAS.visual,
    name: objectName(`${page}/${visual.id}`),
    position: position(visual.at, order),
    visual: {
      visualType: visual.type,
      ...(roles && {
        query: { queryState: queryState(visual.type, roles), ...(sort && sortDefinition(sort)) },
      }),
      ...(objects && { objects: formattingJson(objects) }),
      visualContainerObjects: formattingJson(frameOf(visual)),
      ...(syncGroup !== undefined && {
        syncGroup: { groupName: syncGroup, fieldChanges: true, filterChanges: true },
      }),
      drillFilterOtherVisuals: true,
    },
    ...(filters && { filterConfig: { filters } }),
  };
}

/** The content of mobile.json. */
export function mobileJson(visual: PbirVisual, at: Rectangle, order: number): JsonObject {
  return {
    $schema: SCHEMAS.mobile,
    ...(visual.phoneObjects && { objects: formattingJson(visual.phoneObjects) }),
    position: position(at, order),
  };
}

/** A thousand apart, so that a person can put a visual in between. */
const STEP = 1000;

function position({ x, y, width, height }: Rectangle, order: number): JsonObject {
  return { x, y, width, height, z: order * STEP, tabOrder: order * STEP };
}

/** Roles whose field can be drilled into: there Power BI keeps which one is shown. */
const DRILLED_ROLE = 'Category';

function queryState(type: string, roles: NonNullable<PbirVisual['roles']>): JsonObject {
  return Object.fromEntries(
    Object.entries(roles).map(([role, projections]) => [
      role,
      {
        projections: projections.map(({ field, label }) => ({
          field: fieldExpression(field),
          queryRef: queryRef(field),
          nativeQueryRef: field.name,
          ...(label !== field.name && { displayName: label }),
          ...(role === DRILLED_ROLE && { active: true }),
        })),
      },
    ]),
  );
}

function sortDefinition({ by, descending }: NonNullable<PbirVisual['sort']>): JsonObject {
  return {
    sortDefinition: {
      sort: [{ field: fieldExpression(by), direction: descending ? 'Descending' : 'Ascending' }],
      isDefaultSort: false,
    },
  };
}

/** A visual that sets anything of its frame loses the padding of the theme: it is always said. */
const PADDING = 8;

function frameOf({ title, help, altText, frame }: PbirVisual): Formatting {
  return {
    general: [{ properties: { altText: literal(altText) } }],
    title: [
      {
        properties:
          title === undefined
            ? { show: literal(false) }
            : { show: literal(true), text: literal(title), heading: literal('Heading3') },
      },
    ],
    padding: padding(PADDING),
    ...(help !== undefined && {
      visualHeader: [{ properties: { show: literal(true), showTooltipButton: literal(true) } }],
      visualHeaderTooltip: [{ properties: { type: literal('Default'), text: literal(help) } }],
    }),
    ...frame,
  };
}

/** The same space on every side of a visual. */
export function padding(pixels: number): readonly FormattingRule[] {
  const side = literal(pixels);
  return [{ properties: { top: side, bottom: side, left: side, right: side } }];
}

function formattingJson(formatting: Formatting): JsonObject {
  return Object.fromEntries(
    Object.entries(formatting).map(([object, rules]) => [object, rules.map(ruleJson)]),
  );
}

function ruleJson({ properties, selector }: FormattingRule): JsonObject {
  return { ...(selector && { selector }), properties };
}
