/** The answer of every engine of ../readCsv.mjs: rows, groups, and the five sums in whole hundredths. */

/** Fetches DuckDB's groups (day, campaign, rows, five sums) into JavaScript and adds them up. */
export async function sumGroups(connection, sql) {
  const reader = await connection.runAndReadAll(sql);
  const [, , counts, ...sums] = reader.getColumnsJson();
  const add = (values, scale) => values.reduce((sum, value) => sum + Math.round(Number(value) * scale), 0);
  return answer(
    add(counts, 1),
    counts.length,
    sums.map((values) => add(values, 100)),
  );
}

/** One line that must be the same, character by character, for all engines. */
export function answer(rows, groups, sums) {
  return [rows, groups, ...sums.map((sum) => (sum / 100).toFixed(2))].join(' ');
}
