import { parseAddress } from '../../workbook/address';
import { textElement } from './sharedStrings';
import { MAIN_NAMESPACE } from './package';
import { element, XML_HEADER } from './xmlText';

export interface NoteSpec {
  readonly at: string;
  readonly note: string;
}

/** The comments part: what the notes of a sheet say. */
export function commentsXml(notes: readonly NoteSpec[], author: string): string {
  const run = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>';
  return (
    XML_HEADER +
    element(
      'comments',
      { xmlns: MAIN_NAMESPACE },
      element('authors', {}, element('author', {}, author)),
      element(
        'commentList',
        {},
        ...notes.map(({ at, note }) =>
          element('comment', { ref: at, authorId: 0 }, `<text><r>${run}${textElement(note)}</r></text>`),
        ),
      ),
    )
  );
}

// A line of Tahoma 9 in a note of the width below.
const CHARACTERS_A_LINE = 38;
const LINE_POINTS = 11.5;
const WIDTH_POINTS = 190;

/** The drawing that Excel asks for beside the comments: one hidden box a note, high enough for its text. */
export function notesVml(notes: readonly NoteSpec[], sheetNumber: number): string {
  const shapes = notes.map(({ at, note }, index) => {
    const { row, column } = parseAddress(at) ?? { row: 1, column: 1 };
    const lines = note
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
    const height = Math.round(14 + lines * LINE_POINTS);
    const top = Math.max(0, row - 2);
    // Left column, offset, top row, offset, right column, offset, bottom row, offset; offsets in pixels of a default cell.
    const anchor = [column, 15, top, 10, column + 3, 60, top + Math.ceil(height / 15), 4].join(', ');
    return `<v:shape id="_x0000_s${sheetNumber * 1024 + index + 1}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${WIDTH_POINTS}pt;height:${height}pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
