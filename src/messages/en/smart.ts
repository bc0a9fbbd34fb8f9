import type { SmartAdvice, SmartLetter, SmartReasonCode, SmartVerdict } from '../../core/smart/checkSmart';

/** What a sentence about a letter may name. */
export interface SmartWords {
  /** Words of the checked text, as they were written. */
  readonly found: string;
  /** Formatted numbers and dates. */
  readonly baseline: string;
  readonly target: string;
  readonly date: string;
}

/** What a rewritten objective is made of; a value that is null is a blank, one that is undefined is not added. */
export interface ProposalWords {
  /** The writer’s words, without the deadline and the purpose that end them; null when they name no outcome. */
  readonly outcome: string | null;
  readonly isLowering: boolean;
  readonly isChange: boolean;
  readonly isCadence: boolean;
  readonly deadline: string | null;
  readonly purpose: string | null;
  /** Formatted numbers and dates. */
  readonly additions: {
    readonly indicator?: string | null;
    readonly scope?: string | null;
    readonly measure?: string | null;
    readonly baseline?: string | null;
    readonly target?: string | null;
    readonly deadline?: string | null;
    readonly purpose?: string | null;
  };
}

/** What the checker of objectives says. */
export const smart = {
  letters: {
    S: 'Specific',
    M: 'Measurable',
    A: 'Achievable',
    R: 'Realistic',
    T: 'Time-bound',
  } satisfies Record<SmartLetter, string> as Readonly<Record<SmartLetter, string>>,
  verdicts: {
    met: 'met',
    missing: 'missing',
    undecidable: 'cannot be told from the text',
  } satisfies Record<SmartVerdict, string> as Readonly<Record<SmartVerdict, string>>,
  reasons: {
    'outcome-bounded': ({ found }) => `The outcome is named and bounded: ${found}.`,
    'deliverable-bounded': ({ found }) => `What will be delivered is named and bounded: ${found}.`,
    'kpi-bounds-itself': ({ found }) => `“${found}” is an indicator that needs no further bounds.`,
    'no-scope': ({ found }) =>
      `“${found}” has a figure, but nothing says for which product, segment or place.`,
    'direction-only': () => 'The text gives a direction or a theme, not an outcome with bounds.',
    'target-read': ({ found }) => `The target can be read: ${found}.`,
    'deliverable-read': ({ found }) =>
      `Once the work is over, anyone can see whether it is done (“${found}”).`,
    'construct-undefined': ({ found }) =>
      `There is a figure, but “${found}” is not measured in any unit that is named.`,
    'no-target': () => 'No target value, and no deliverable that can be ticked off.',
    'baseline-and-target': ({ baseline, target }) =>
      `The starting point (${baseline}) and the target (${target}) are both known. Whether the step is within your means remains your judgement.`,
    'baseline-unknown': () => 'The starting point is not known, so the step to take cannot be judged.',
    'target-unknown': () => 'Neither the starting point nor the target is known.',
    impossible: ({ found }) => `What is written cannot happen: ${found}.`,
    'purpose-stated': ({ found }) => `The text says what the objective serves: ${found}.`,
    'purpose-unknown': () => 'The text does not say what the objective serves.',
    'date-read': ({ found, date }) => `“${found}” ends on ${date}.`,
    'date-relative': ({ found }) =>
      `“${found}” ends on a day that depends on when the text was written: give today’s date.`,
    'date-given': ({ date }) => `The deadline given beside the text is ${date}.`,
    'frequency-only': ({ found }) => `“${found}” is a cadence: it says how often, not until when.`,
    'comparison-only': ({ found }) => `“${found}” is what the result is compared with, not a deadline.`,
    'date-unknown': ({ found }) => `“${found}” has no day in the calendar.`,
    'no-date': () => 'No deadline and no period.',
  } satisfies Record<SmartReasonCode, (words: SmartWords) => string> as Readonly<
    Record<SmartReasonCode, (words: SmartWords) => string>
  >,
  advice: {
    'name-scope': 'Say where it applies: product, segment, channel, place or team.',
    'name-outcome': 'Name the result you want, such as sales of a product, a rate or a deliverable.',
    'give-target': 'Give a target value, or a deliverable that is there or is not.',
    'define-construct': 'Name the measure, such as a score, a rate or a survey.',
    'give-baseline': 'Add where you stand today: “from … to …”.',
    'give-baseline-and-target': 'Add where you stand today and where you want to be: “from … to …”.',
    'correct-target': 'Check the figures and the direction.',
    'state-purpose': 'Add what it is for: “in order to …”.',
    'give-date': 'Add a deadline, such as “by 30 June”.',
    'give-end-of-cadence': 'Say until when the pace is kept, such as “until 30 June”.',
  } satisfies Record<SmartAdvice, string> as Readonly<Record<SmartAdvice, string>>,
  /** The objective rewritten, with blanks in brackets. */
  proposal: ({ outcome, isLowering, isChange, isCadence, deadline, purpose, additions }: ProposalWords) => {
    const { scope, measure, baseline, target, deadline: date, purpose: aim } = additions;
    const subject = outcome ?? `${isLowering ? 'Reduce' : 'Increase'} [indicator]`;
    const start = baseline ?? '[starting value]';
    const way = `from ${start} to ${target ?? '[target]'}`;
    const figures =
      baseline === undefined
        ? ''
        : target === undefined
          ? ` (currently ${start})`
          : isChange
            ? ` (${way})`
            : ` ${way}`;
    const bounds = scope === undefined ? '' : ` for ${scope ?? '[product, segment or place]'}`;
    const gauge = measure === undefined ? '' : `, as measured by ${measure ?? '[score, rate or survey]'},`;
    const end = date === undefined ? '' : ` ${isCadence ? 'until' : 'by'} ${date ?? '[date]'}`;
    const why = purpose ?? (aim === undefined ? null : `in order to ${aim ?? '[purpose]'}`);
    return `${subject}${gauge}${figures}${bounds}${deadline === null ? '' : ` ${deadline}`}${end}${why === null ? '' : `, ${why}`}`;
  },
  action: 'This is an action rather than an objective: say what result it should bring.',
  actionMark: 'an action, not an objective',
  line: (mark: string, letter: string, reason: string) => `${mark} ${letter}: ${reason}`,
  toAdd: (advice: string) => `→ ${advice}`,
  cli: {
    missingText: 'Which sentence should be checked? Example: jalon smart "Sell 2,000 lamps by 31 December"',
    oneText: (second: string) =>
      `jalon smart takes one sentence, and “${second}” is a second one. Put the sentence in quotation marks, or the sentences in a file: --file FILE.`,
    textOrFile: (option: string) => `Give a sentence or ${option}, not both.`,
    fileUnreadable: (path: string, code: string) =>
      `The file ${path} cannot be read (${code}). Check the path and your rights.`,
    onlySmart: (option: string) => `${option} goes with jalon smart.`,
  },
};
