import { kpiById, type KpiId } from '../kpi';
import type { KpiDirection, MeasureId } from '../kpi/kpi';
import { MEASURES } from '../kpi/measures';
import { quotientOf } from '../kpi/quotient';
import type { TableName } from '../tables';
import type { Condition, Figure, FigureFolder, FigureKind } from './figure';

type Unit = Figure['unit'];

interface Look {
  readonly unit: Unit;
  readonly direction: KpiDirection;
  readonly folder: FigureFolder;
}

const figure = <Id extends string>(id: Id, look: Look, from: FigureKind): Figure<Id> => ({
  id,
  ...look,
  from: from as FigureKind<Id>,
});

/** Rows or columns of one table added up. */
export function sum<Id extends string>(
  id: Id,
  look: Look,
  table: TableName,
  columns: readonly string[],
  more: { readonly where?: readonly Condition[]; readonly day?: string } = {},
): Figure<Id> {
  const { where = [], day = null } = more;
  return figure(id, look, { kind: 'sum', table, columns, where, day, addsAcrossPlatforms: true });
}

/** (plus − minus) ÷ over × scale of other figures. */
export function quotient<Id extends string>(
  id: Id,
  look: Look,
  plus: readonly string[],
  over: readonly string[] = [],
  more: { readonly minus?: readonly string[]; readonly scale?: number } = {},
): Figure<Id> {
  return figure(id, look, {
    kind: 'quotient',
    quotient: { plus, minus: more.minus ?? [], over, scale: more.scale ?? 1 },
  });
}

/** Any other kind. */
export function special<Id extends string>(id: Id, look: Look, from: FigureKind): Figure<Id> {
  return figure(id, look, from);
}

/** A KPI of the registry as a figure: its measure over the star schema, or its quotient of measures. */
export function fromRegistry<Id extends KpiId>(id: Id, folder: FigureFolder): Figure<Id> {
  const kpi = kpiById(id);
  const look = { unit: kpi.unit, direction: kpi.direction, folder };
  return figure(
    id,
    look,
    kpi.kind === 'sum' ? measureKind(kpi.measure) : { kind: 'quotient', quotient: quotientOf(kpi) },
  );
}

function measureKind(id: MeasureId): FigureKind {
  const { table, column, where, day, addsAcrossPlatforms } = MEASURES[id];
  if (table === null) throw new Error(`measure without a table: ${id}`);
  return {
    kind: 'sum',
    table,
    columns: column === null ? [] : [column],
    where: where === null ? [] : [{ column: where.column, is: where.equals }],
    day: day ?? 'month_start',
    addsAcrossPlatforms,
  };
}
