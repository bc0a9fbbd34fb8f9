/**
 * Draws the pages of a Power BI report (PBIR) as boxes with their titles and fields, to look at a layout without
 * Power BI: `node scripts/drawReport.mjs Marketing.fr.Report > report.html`. Shows places and words, no data.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const report = process.argv[2];
if (!report) {
  console.error('Usage: node scripts/drawReport.mjs <folder of the report> > report.html');
  process.exit(2);
}

const read = (...path) => JSON.parse(readFileSync(join(report, 'definition', ...path), 'utf8'));
const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const constant = (property) => property?.expr?.Literal?.Value.replace(/^'|'$/g, '').replaceAll("''", "'");

/** What a box says: its title, its type, and the fields of each role. */
function words({ visual }) {
  const title = constant(visual.visualContainerObjects.title?.[0].properties.text);
  const lines =
    visual.objects?.general?.[0].properties.paragraphs?.map(({ textRuns }) => textRuns[0].value) ?? [];
  const roles = Object.entries(visual.query?.queryState ?? {}).map(
    ([role, { projections }]) =>
      `${role}: ${projections.map(({ displayName, nativeQueryRef }) => displayName ?? nativeQueryRef).join(' | ')}`,
  );
  const heading = title === undefined ? '' : `<b>${escape(title)}</b>`;
  return [
    heading,
    ...lines.map((line) => `<b>${escape(line)}</b>`),
    `<i>${visual.visualType}</i>`,
    ...roles.map(escape),
  ]
    .filter(Boolean)
    .join('<br>');
}

function box(content, { x, y, width, height }) {
  const background = content.visual.visualContainerObjects.background?.[0].properties.color.solid.color;
  const style = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
  const colors = background ? `;background:${constant(background)};color:#fff` : '';
  return `<div class="visual" style="${style}${colors}">${words(content)}</div>`;
}

function page(name) {
  const { displayName, width, height } = read('pages', name, 'page.json');
  const visuals = names(name).map((visual) => read('pages', name, 'visuals', visual, 'visual.json'));
  const phone = names(name)
    .filter((visual) => existsSync(join(report, 'definition/pages', name, 'visuals', visual, 'mobile.json')))
    .map((visual) => [
      read('pages', name, 'visuals', visual, 'visual.json'),
      read('pages', name, 'visuals', visual, 'mobile.json').position,
    ]);
  const bottom = Math.max(0, ...phone.map(([, at]) => at.y + at.height));
  return [
    `<h2>${escape(displayName)}</h2>`,
    `<div class="page" style="width:${width}px;height:${height}px">`,
    ...visuals.map((visual) => box(visual, visual.position)),
    '</div>',
    ...(phone.length === 0
      ? []
      : [
          `<div class="page" style="width:324px;height:${bottom}px">`,
          ...phone.map(([visual, at]) => box(visual, at)),
          '</div>',
        ]),
  ].join('\n');
}

function names(pageName) {
  return readdirSync(join(report, 'definition/pages', pageName, 'visuals'));
}

console.log(`<!doctype html><meta charset="utf-8"><title>${escape(report)}</title><style>
body{font:12px "Segoe UI",sans-serif;margin:8px} .page{position:relative;background:#f4f7fa;margin-bottom:16px}
.visual{position:absolute;box-sizing:border-box;border:1px solid #9aa5b1;background:#fff;padding:4px;overflow:hidden}
</style>
${read('pages', 'pages.json').pageOrder.map(page).join('\n')}`);
