import type { Rectangle } from '../report/layout';
import { PHONE_WIDTH } from '../report/phone';
import type { ReportProblem } from './reportProblem';
import { definitionFiles, member, type ReportFile } from './reportFiles';

/** More make a page slow and hard to read. */
const MOST_VISUALS = 20;

/** Visuals of a report that lie outside of their page or over one another, have no alternative text, or a name twice. */
export function layoutProblems(files: ReadonlyMap<string, string>): readonly ReportProblem[] {
  const { read } = definitionFiles(files);
  return read
    .filter(({ path }) => path.endsWith('/page.json'))
    .flatMap((page) => {
      const folder = page.path.slice(0, -'page.json'.length);
      const inPage = (name: string) =>
        read.filter(({ path }) => path.startsWith(folder) && path.endsWith(`/${name}`));
      return pageProblems(page, inPage('visual.json'), inPage('mobile.json'));
    });
}

function pageProblems(
  page: ReportFile,
  visuals: readonly ReportFile[],
  phones: readonly ReportFile[],
): readonly ReportProblem[] {
  const [width, height] = [Number(page.content['width']), Number(page.content['height'])];
  return [
    ...(visuals.length > MOST_VISUALS
      ? [{ code: 'too-many-visuals' as const, at: page.path, name: String(visuals.length) }]
      : []),
    ...[page, ...visuals]
      .filter((file) => nameOf(file) !== folderOf(file))
      .map(problemOf('not-its-folder', nameOf)),
    ...repeated(visuals, nameOf).map(problemOf('duplicate-name', nameOf)),
    ...repeated(visuals, orderOf).map(problemOf('duplicate-order', orderOf)),
    ...visuals.filter((file) => !hasAltText(file)).map(problemOf('no-alt-text', nameOf)),
    ...placeProblems(visuals, { x: 0, y: 0, width, height }),
    // A phone scrolls: its canvas has no lower end.
    ...placeProblems(phones, { x: 0, y: 0, width: PHONE_WIDTH, height: Infinity }),
  ];
}

function problemOf(code: ReportProblem['code'], value: (file: ReportFile) => string) {
  return (file: ReportFile): ReportProblem => ({ code, at: file.path, name: value(file) });
}

const nameOf = ({ content }: ReportFile): string => String(content['name']);
const folderOf = ({ path }: ReportFile): string => path.split('/').at(-2)!;
const orderOf = ({ content }: ReportFile): string => String(member(content, 'position', 'tabOrder'));

/** Those whose key an earlier one has already. */
function repeated(files: readonly ReportFile[], key: (file: ReportFile) => string): readonly ReportFile[] {
  return files.filter((file, index) => files.findIndex((other) => key(other) === key(file)) < index);
}

function hasAltText({ content }: ReportFile): boolean {
  const general = member(content, 'visual', 'visualContainerObjects', 'general', 0, 'properties');
  const text = member(general, 'altText', 'expr', 'Literal', 'Value');
  return typeof text === 'string' && text !== "''";
}

function placeProblems(files: readonly ReportFile[], page: Rectangle): readonly ReportProblem[] {
  const outside = files.filter((file) => !isInside(placeOf(file), page));
  return [
    ...outside.map(problemOf('outside-page', (file) => placeText(placeOf(file)))),
    ...files.flatMap((file, index) =>
      files
        .slice(0, index)
        .filter((other) => overlap(placeOf(file), placeOf(other)))
        .map((other): ReportProblem => ({ code: 'overlap', at: file.path, name: folderOf(other) })),
    ),
  ];
}

function placeOf({ content }: ReportFile): Rectangle {
  const at = (key: string): number => Number(member(content, 'position', key));
  return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
}

const placeText = ({ x, y, width, height }: Rectangle): string => `${x}, ${y}, ${width} × ${height}`;

function isInside({ x, y, width, height }: Rectangle, page: Rectangle): boolean {
  return x >= page.x && y >= page.y && x + width <= page.width && y + height <= page.height;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
