/** Where a problem of a report stands, and the name or the number that is wrong. */
interface ProblemPlace {
  readonly at: string;
  readonly name: string;
}

/** Words of the Power BI report that the dashboard does not share. */
export const powerbiReport = {
  pageTitle: (report: string, page: string): string => `${report} · ${page}`,
  /** One line of the help of a visual. */
  definition: (label: string, definition: string): string => `${label}: ${definition}`,
  roiBasis: 'ROI computed on',
  roiByChannel: 'ROI by channel',
  /** Beside the change since the previous period. */
  change: 'change',
  sourceRows: 'Source rows',
  adRows: 'Rows of the advertising exports',
  leadRows: 'Rows of leads',
  dealRows: 'Rows of deals',
  back: 'Back to the page before',
  /** What a screen reader says of a visual. */
  altText: {
    cards: (title: string, labels: string): string => `${title} (cards: ${labels}).`,
    line: (title: string, labels: string): string => `${title} (lines by month: ${labels}).`,
    combo: (title: string, columns: string, line: string): string =>
      `${title} (columns by month: ${columns}; line: ${line}).`,
    bars: (title: string, labels: string, by: string): string => `${title} (bars by ${by}: ${labels}).`,
    table: (title: string, labels: string): string => `${title} (table: ${labels}).`,
    bridge: (title: string, steps: string, total: string): string =>
      `${title} (stacked columns by month: ${steps}; line: ${total}).`,
    filter: (label: string): string => `Filter: ${label}.`,
    title: (title: string): string => `Title of the page: ${title}.`,
    stamp: (label: string): string => `${label}: last day that an export covers.`,
  },
  /** What our own check of a report finds; `name` is the name or the number that is wrong. */
  problems: {
    unreadable: ({ at }: ProblemPlace) =>
      `${at} is not valid JSON. Restore it, or generate the project again.`,
    'unknown-table': ({ at, name }: ProblemPlace) =>
      `${at} uses the table “${name}”, which the model does not have. Correct the name, or generate the project again.`,
    'unknown-column': ({ at, name }: ProblemPlace) =>
      `${at} uses the column “${name}”, which the model does not have. Correct the name, or choose another column.`,
    'unknown-measure': ({ at, name }: ProblemPlace) =>
      `${at} uses the measure “${name}”, which the model does not have. Correct the name, or choose another measure.`,
    'unknown-alias': ({ at, name }: ProblemPlace) =>
      `${at} has a filter on “${name}”, which its From does not name. Name the table there.`,
    'wrong-query-ref': ({ at, name }: ProblemPlace) =>
      `${at} refers to a field as “${name}”, which is not its table and its name. Write table.name.`,
    'not-shown': ({ at, name }: ProblemPlace) =>
      `${at} sorts or formats by “${name}”, which the visual does not show. Add the field, or take the rule away.`,
    'unknown-filter': ({ at, name }: ProblemPlace) =>
      `${at} passes a value to the filter “${name}”, which the page does not have. Add the filter, or correct the name.`,
    'outside-page': ({ at, name }: ProblemPlace) =>
      `${at} places a visual outside of its page (${name}). Move it, or make it smaller.`,
    overlap: ({ at, name }: ProblemPlace) =>
      `${at} places a visual over ${name}. Move one of them, or make it smaller.`,
    'duplicate-name': ({ at, name }: ProblemPlace) =>
      `${at} has the name “${name}”, which another visual of the page has too. Give it a name of its own.`,
    'duplicate-order': ({ at, name }: ProblemPlace) =>
      `${at} has the keyboard order ${name}, which another visual of the page has too. Give it one of its own.`,
    'not-its-folder': ({ at, name }: ProblemPlace) =>
      `${at} has the name “${name}”, but its folder has another, so Power BI leaves it out. Make them the same.`,
    'no-alt-text': ({ at }: ProblemPlace) =>
      `${at} has no alternative text, so a screen reader cannot say what it shows. Write one.`,
    'too-many-visuals': ({ at, name }: ProblemPlace) =>
      `${at} has ${name} visuals; more than 20 make a page slow and hard to read. Move some to another page.`,
  },
};
