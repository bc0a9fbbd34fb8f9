import { createHash } from 'node:crypto';
import type { DashboardData } from './model/dashboardData';

/** The program of the page and its style, as they were built. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/**
 * One file that holds everything. Its policy lets nothing else in: no request leaves it, and no script runs but its own,
 * known by its hash.
 */
export function dashboardHtml(data: DashboardData, { script, style }: PageParts): string {
  // As the browser reads it: line ends are its own, and what would end the element or open a comment is escaped.
  const program = script.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--)/gi, '\\x3c');
  const hash = createHash('sha256').update(program).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // The drawing library sets styles on the elements that it makes.
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${data.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(data.plan === null ? data.words.title : `${data.words.title} – ${data.plan.title}`)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="data">${jsonForScript(data)}</script>
<script>${program}</script>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in, nor open a comment there. */
function jsonForScript(data: DashboardData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
