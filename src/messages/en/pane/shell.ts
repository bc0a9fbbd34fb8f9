import { formatNumber } from '../../format';

export type StepId = 'diagnosis' | 'strategy' | 'actions' | 'running' | 'steering' | 'lessons';

export type ViewId =
  | 'import'
  | 'readout'
  | 'persona'
  | 'objectives'
  | 'minimum'
  | 'templates'
  | 'launch'
  | 'action'
  | 'allocation'
  | 'threeMoves'
  | 'week'
  | 'sprint'
  | 'transfer'
  | 'entry'
  | 'loop'
  | 'report'
  | 'lessons'
  | 'functions'
  | 'check'
  | 'share';

/** Why the workbook could not be read or written. */
export type Trouble =
  /** A person is typing in a cell. */
  | 'editing'
  /** Excel is busy, or was asked too much at once. */
  | 'busy'
  /** Excel or the line does not answer any more. */
  | 'gone'
  /** A protected sheet, or a workbook that may only be read. */
  | 'protected'
  /** Sheets or names that the plan needs are taken by others. */
  | 'names-taken'
  /** Excel lacks what the pane needs. */
  | 'too-old'
  /** Rows had to move on a sheet that people protected. */
  | 'blocked'
  /** A table beside another has to grow, and something stands below it. */
  | 'no-room'
  /** Writing stopped; the workbook is as before. */
  | 'as-before'
  /** Writing stopped, and nothing tells how far it came. */
  | 'unknown-state'
  /** Tables of the plan are gone: it cannot be read whole, so nothing is written. */
  | 'table-missing'
  /** A workbook or a file without a plan. */
  | 'not-a-plan'
  /** A mistake of ours. */
  | 'unexpected';

export interface ShellText {
  readonly product: string;
  /** Name of the landmark of the six steps. */
  readonly rail: string;
  readonly stepOf: (index: number, name: string) => string;
  readonly steps: Readonly<Record<StepId, { readonly name: string; readonly aim: string }>>;
  readonly views: Readonly<Record<ViewId, { readonly name: string; readonly aim: string }>>;
  readonly tools: string;
  readonly needsPlan: string;
  readonly back: (step: string) => string;
  readonly home: string;
  readonly loading: string;
  readonly reading: string;
  readonly writing: string;
  readonly undoing: string;
  readonly undo: string;
  readonly undoHint: string;
  readonly refresh: string;
  readonly refreshHint: string;
  readonly download: string;
  readonly downloading: string;
  readonly openFile: string;
  readonly opened: (file: string) => string;
  /** What a downloaded file lacks of the one that was opened. */
  readonly madeAnew: (file: string, otherSheets: readonly string[]) => string;
  readonly downloadAnyway: string;
  readonly dismiss: string;
  readonly goToCell: string;
  readonly welcome: {
    readonly title: string;
    readonly intro: string;
    readonly excel: string;
    readonly memory: string;
    readonly template: string;
    readonly minimum: string;
    readonly imports: string;
    readonly file: string;
  };
  readonly planAt: (launch: string, actions: number, tasks: number) => string;
  readonly issuesFound: (count: number) => string;
  readonly undone: (kept: number) => string;
  readonly unfinished: string;
  readonly rollBack: string;
  readonly unchanged: string;
  readonly left: (sheets: readonly string[]) => string;
  readonly conflicts: (count: number) => string;
  readonly conflict: (yours: string, ours: string) => string;
  readonly keptOfYours: (count: number) => string;
  /** Rows whose record the plan no longer has. */
  readonly emptied: (rows: number) => string;
  /** The same where people put something of their own. */
  readonly keptRecords: (rows: number) => string;
  readonly keptMeanwhile: (cells: number) => string;
  readonly deleted: (sheets: readonly string[]) => string;
  readonly empty: string;
  readonly troubles: Readonly<Record<Trouble, (about: string) => string>>;
  readonly crashed: (reason: string) => string;
}

const count = (value: number): string => formatNumber('en', value);
const counted = (value: number, singular: string, plural: string): string =>
  `${count(value)} ${value === 1 ? singular : plural}`;

/** What the frame of the pane says: steps, views, what was done and what went wrong. */
export const shellText: ShellText = {
  product: 'Jalon',
  rail: 'Steps of the plan',
  stepOf: (index, name) => `Step ${count(index)} of 6: ${name}`,
  steps: {
    diagnosis: { name: 'Diagnosis', aim: 'See where you stand, from your own figures.' },
    strategy: { name: 'Goals and strategy', aim: 'Say what you want, so that it can be checked.' },
    actions: { name: 'Action plan', aim: 'Turn goals into dated actions with a budget.' },
    running: { name: 'Running it', aim: 'Who does what this week, and with which money.' },
    steering: { name: 'Steering', aim: 'Enter the figures, read them, correct the course.' },
    lessons: { name: 'Lessons', aim: 'Keep what worked for next time.' },
  },
  views: {
    import: { name: 'Import exports', aim: 'Drop the files of your ad platforms, web analytics and CRM.' },
    readout: { name: 'Read the KPIs', aim: 'Spend, CPA, ROAS and the others, from what was imported.' },
    persona: { name: 'Persona in 15 minutes', aim: 'Six short screens, one believable customer.' },
    objectives: { name: 'Objectives', aim: 'Write them; each is checked while you type.' },
    minimum: {
      name: 'Smallest plan that works',
      aim: 'One objective, one persona, three actions, one screen.',
    },
    templates: { name: 'Start from a template', aim: 'A complete plan to make your own.' },
    launch: { name: 'Move the launch', aim: 'See every date that moves before anything is written.' },
    action: { name: 'Add an action', aim: 'With its steps, counted back from its date.' },
    allocation: { name: 'Share out the budget', aim: 'Who gets what, and why.' },
    threeMoves: { name: 'Three quick moves', aim: 'One goal, one test budget, read tomorrow.' },
    week: { name: 'This week', aim: 'What starts, what ends, what is late.' },
    sprint: { name: 'One-day sprint', aim: 'From the brief in the morning to a plan at 6 pm.' },
    transfer: { name: 'Move money', aim: 'From one budget line to another, on the record.' },
    entry: { name: 'Enter figures', aim: 'Who owes what before 9 am.' },
    loop: { name: 'Feedback loop', aim: 'Two hours, five steps, one correction tested today.' },
    report: { name: 'Power BI report', aim: 'The team’s report, filtered from the workbook.' },
    lessons: { name: 'Write a lesson down', aim: 'Result, lesson, what can be used again.' },
    functions: { name: 'Functions', aim: 'Find a function and put it in the cell.' },
    check: { name: 'Check the workbook', aim: 'Find what is broken, and mend it.' },
    share: { name: 'Convert for sharing', aim: 'For colleagues without Jalon.' },
  },
  tools: 'Tools',
  needsPlan: 'This needs a plan in the workbook: start from a template first.',
  back: (step) => `Back to ${step}`,
  home: 'All steps',
  loading: 'One moment…',
  reading: 'Reading the workbook…',
  writing: 'Writing to the workbook…',
  undoing: 'Taking it back…',
  undo: 'Undo',
  undoHint: 'Takes back what Jalon last wrote; what you typed since stays.',
  refresh: 'Read again',
  refreshHint: 'Reads what was typed in the sheets.',
  download: 'Download',
  downloading: 'Making the workbook…',
  openFile: 'Open a plan workbook',
  opened: (file) => `“${file}” is open.`,
  madeAnew: (file, otherSheets) =>
    [
      `The file you download is made anew from the plan and the data: columns, notes and colours that you added in “${file}” are not in it.`,
      ...(otherSheets.length > 0 ? [`Nor are these sheets: ${otherSheets.join(', ')}.`] : []),
      'Keep your own file; to keep everything in it, open it in Excel with Jalon.',
    ].join(' '),
  downloadAnyway: 'Download all the same',
  dismiss: 'Close this message',
  goToCell: 'Go to cell',
  welcome: {
    title: 'Your marketing plan, in this workbook',
    intro:
      'Plan, schedule, budget and KPIs in ordinary sheets. Everything stays in the workbook: no account, nothing sent anywhere.',
    excel: 'New sheets are added after yours; yours are not touched.',
    memory: 'You are outside Excel: try everything here, then download the workbook.',
    template: 'Start from a template',
    minimum: 'Start small, in one screen',
    imports: 'Begin with your figures',
    file: 'Open a workbook of yours',
  },
  planAt: (launch, actions, tasks) =>
    `Launch on ${launch} · ${counted(actions, 'action', 'actions')} · ${counted(tasks, 'task', 'tasks')}`,
  issuesFound: (value) => `${counted(value, 'thing', 'things')} to look at in the plan`,
  undone: (kept) =>
    kept === 0
      ? 'Taken back: the workbook is as before.'
      : `Taken back. ${counted(kept, 'cell', 'cells')} you changed since ${kept === 1 ? 'stays as you left it' : 'stay as you left them'}.`,
  unfinished:
    'Last time, writing to this workbook was cut off half-way. Jalon can put back what stood there before.',
  rollBack: 'Put it back',
  unchanged: 'Nothing had to change.',
  left: (sheets) => `Left alone because you protected them: ${sheets.join(', ')}.`,
  conflicts: (value) =>
    value === 1
      ? 'One cell that you changed should now hold something else: yours is kept.'
      : `${count(value)} cells that you changed should now hold something else: yours are kept.`,
  conflict: (yours, ours) => `You: ${yours}. Jalon: ${ours}.`,
  keptOfYours: (value) =>
    value === 1 ? 'One change of yours was kept.' : `${count(value)} changes of yours were kept.`,
  emptied: (rows) =>
    rows === 1
      ? 'One row that left the plan was emptied.'
      : `${count(rows)} rows that left the plan were emptied.`,
  keptRecords: (rows) =>
    rows === 1
      ? 'One row that left the plan stays, because it holds something of yours: delete it if it is of no more use.'
      : `${count(rows)} rows that left the plan stay, because they hold something of yours: delete them if they are of no more use.`,
  keptMeanwhile: (cells) =>
    cells === 1
      ? 'One cell was changed by somebody during the writing: it stays as it is.'
      : `${count(cells)} cells were changed by somebody during the writing: they stay as they are.`,
  deleted: (sheets) =>
    `${sheets.length === 1 ? 'Sheet' : 'Sheets'} that you deleted, so not made again: ${sheets.join(', ')}.`,
  empty: 'empty',
  troubles: {
    editing: () => 'Finish the cell you are typing in (Enter or Esc), then try again.',
    busy: () => 'Excel is busy. Wait a moment, then try again.',
    gone: () =>
      'Excel does not answer any more. Save your work, close the pane and open it again: it will say what stands.',
    protected: (about) =>
      about === ''
        ? 'The workbook is protected or read-only: nothing was written.'
        : `Protected, so nothing was written: ${about}.`,
    'names-taken': (about) =>
      `These names are already used in the workbook: ${about}. Rename those sheets, or start in a new workbook.`,
    'too-old': () =>
      'This version of Excel is too old for Jalon. Excel 2021, Microsoft 365 or the web will do.',
    blocked: (about) =>
      `Rows have to move on a sheet that you protected (${about}). Take its protection off, then try again: nothing was written.`,
    'no-room': (about) =>
      `A table has to grow, but something stands just below it (${about}). Move that further down, then try again: nothing was written.`,
    'as-before': () => 'Excel stopped half-way. Everything was taken back: the workbook is as before.',
    'unknown-state': () =>
      'The connection to Excel was lost while writing. Open the pane again: it will offer to go back to the state before.',
    'table-missing': (about) =>
      `A table of the plan is gone from: ${about}. Undo that in Excel (Ctrl+Z) or use “Check the workbook”: nothing was written.`,
    'not-a-plan': (about) =>
      about === '' ? 'There is no plan in this workbook.' : `“${about}” holds no Jalon plan.`,
    unexpected: (about) => `Something went wrong that should not: ${about}. Nothing you typed was lost.`,
  },
  crashed: (reason) => `This view stopped (${reason}). The workbook was not touched; choose another view.`,
};
