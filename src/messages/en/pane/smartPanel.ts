import { formatNumber } from '../../format';

export interface SmartPanelText {
  readonly title: string;
  readonly empty: string;
  readonly summary: (met: number) => string;
  readonly proposed: string;
  /** Said while a sentence that was taken over still has blanks. */
  readonly blanks: string;
  readonly take: string;
  readonly tooLong: (limit: number) => string;
}

/** The live check of an objective. */
export const smartPanelText: SmartPanelText = {
  title: 'SMART?',
  empty: 'Type a sentence: each letter is checked as you go.',
  summary: (met) =>
    met === 5 ? 'All five letters are met.' : `${formatNumber('en', met)} of 5 letters are met.`,
  proposed: 'It could read:',
  blanks: 'Fill in what stands in brackets.',
  take: 'Take this sentence',
  tooLong: (limit) =>
    `An objective is one sentence: only the first ${formatNumber('en', limit)} characters are checked.`,
};
