import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../core/report';
import { buildDashboard } from './buildDashboard';
import { dashboardHtml } from './dashboardHtml';
import { readTables } from './readTables';

export interface DashboardOptions {
  readonly workbook: string;
  readonly out: string;
  /** Folder of the built page: `dashboard.js` and `dashboard.css`. */
  readonly pageFolder: string;
  /** By default the language of the workbook. */
  readonly language?: Language;
}

/** Writes the page of a workbook; returns its language and its size in bytes. A page that stood there is replaced at once. */
export async function writeDashboard({
  workbook,
  out,
  pageFolder,
  language,
}: DashboardOptions): Promise<{ readonly language: Language; readonly bytes: number }> {
  const data = buildDashboard(await readTables(workbook), language);
  const [script, style] = await Promise.all(
    ['dashboard.js', 'dashboard.css'].map((name) => readFile(join(pageFolder, name), 'utf8')),
  );
  const html = Buffer.from(dashboardHtml(data, { script: script!, style: style! }));
  const part = `${out}.${process.pid}.tmp`;
  try {
    await writeFile(part, html);
    await rename(part, out);
  } finally {
    await rm(part, { force: true });
  }
  return { language: data.language, bytes: html.length };
}
