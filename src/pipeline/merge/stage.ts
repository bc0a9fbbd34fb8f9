import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ColumnType } from '../../core/tables';
import type { StageRow } from '../readers/readTable';
import { quote, type Session } from './session';
import { STAGE_COLUMNS, type StagePiece, type StageTable } from '../fields';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  date: 'DATE',
  integer: 'BIGINT',
  money: 'DECIMAL(18,6)',
  decimal: 'DECIMAL(18,6)',
  boolean: 'BOOLEAN',
};

export function sqlType(type: ColumnType): string {
  return SQL_TYPES[type];
}

/** Collects rows converted in TypeScript and hands them to DuckDB table by table, through one file each. */
export function createStage(session: Session): {
  add(table: StageTable, fileNo: number, rows: readonly StageRow[]): Promise<void>;
  load(): Promise<readonly StagePiece[]>;
} {
  const streams = new Map<StageTable, WriteStream>();
  const pathOf = (table: StageTable): string => join(session.folder, `${table}.csv`);
  return {
    async add(table, fileNo, rows) {
      if (rows.length === 0) return;
      let stream = streams.get(table);
      if (!stream) streams.set(table, (stream = createWriteStream(pathOf(table))));
      for (let start = 0; start < rows.length; start += 5000) {
        const text = rows
          .slice(start, start + 5000)
          .map((row) => csvLine(fileNo, row))
          .join('');
        if (!stream.write(text)) await once(stream, 'drain');
      }
    },
    async load() {
      const pieces: StagePiece[] = [];
      for (const [table, stream] of streams) {
        stream.end();
        await once(stream, 'close');
        const columns = [
          { name: 'file_no', type: 'INTEGER' },
          { name: 'source_line', type: 'BIGINT' },
          ...STAGE_COLUMNS[table].map(({ name, type }) => ({ name, type: sqlType(type) })),
        ];
        const spec = columns.map(({ name, type }) => `${quote(name)}: ${quote(type)}`).join(', ');
        await session.run(
          `CREATE TABLE rows_${table} AS SELECT * FROM read_csv(${quote(pathOf(table))}, auto_detect=false, header=false,
            delim=',', quote='"', escape='"', nullstr='', new_line='\\n', parallel=false, columns={${spec}})`,
        );
        pieces.push({
          table,
          select: `SELECT ${columns.map(({ name }) => name).join(', ')} FROM rows_${table}`,
        });
      }
      return pieces;
    },
  };
}

function csvLine(fileNo: number, { line, values }: StageRow): string {
  let text = `${fileNo},${line}`;
  for (const value of values) {
    text += ',';
    if (value !== null) text += /^[\w.:-]*$/.test(value) ? value : `"${value.replace(/"/g, '""')}"`;
  }
  return `${text}\n`;
}
