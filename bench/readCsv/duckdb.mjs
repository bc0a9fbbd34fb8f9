/** DuckDB as one writes it by hand for this very file, no checks: node duckdb.mjs <file>. */
import { DuckDBInstance } from '@duckdb/node-api';
import { sumGroups } from './groups.mjs';

const [path] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const columns = Array.from({ length: 10 }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
const whole = (cell) => `sum(CAST(replace(${cell}, '\u202f', '') AS BIGINT))`;
const decimal = (cell) => `sum(CAST(replace(replace(${cell}, '\u202f', ''), ',', '.') AS DECIMAL(18,2)))`;
console.log(
  await sumGroups(
    connection,
    `SELECT CAST(strptime(c0, '%d/%m/%Y') AS DATE) AS day, c1 AS campaign, count(*),
       ${whole('c5')}, ${whole('c6')}, ${decimal('c7')}, ${decimal('c8')}, ${decimal('c9')}
     FROM read_csv('${path.replace(/'/g, "''")}', auto_detect=false, header=false, skip=1, delim=';', quote='"', escape='"', columns={${columns}})
     GROUP BY ALL`,
  ),
);
connection.closeSync();
instance.closeSync();
