import type { FileReport } from '../../../core/report';
import { formatNumber } from '../../format';

export interface FilesText {
  readonly unrecognised: string;
  /** Nothing is loaded yet: a file is readable. */
  readonly statuses: Readonly<Record<FileReport['status'], string>>;
  readonly labels: {
    readonly source: string;
    readonly period: string;
    readonly rows: string;
    readonly table: string;
    readonly currency: string;
    readonly file: string;
    readonly totals: string;
    readonly issues: (count: number) => string;
  };
  /** `report` is its name, `language` that of its headers. */
  readonly source: (platform: string, report: string | null, language: string | null) => string;
  readonly period: (start: string, end: string, hasDays: boolean) => string;
  readonly rows: (read: number, loaded: number, excluded: number, rejected: number) => string;
  readonly file: (encoding: string | null, delimiter: string | null) => string;
  readonly totalEqual: (measure: string, stated: string) => string;
  readonly totalDiffers: (measure: string, stated: string, loaded: string) => string;
  readonly delimiters: Readonly<Record<string, string>>;
}

const count = (value: number): string => formatNumber('en', value);

/** What the pane says of one dropped file. */
export const filesText: FilesText = {
  unrecognised: 'Not an export that Jalon knows',
  statuses: { loaded: 'Readable', empty: 'Empty', duplicate: 'Duplicate', refused: 'Refused' },
  labels: {
    source: 'Export',
    period: 'Period',
    rows: 'Rows',
    table: 'Goes to table',
    currency: 'Currency',
    file: 'File format',
    totals: 'Totals of the file',
    issues: (value) => `${count(value)} ${value === 1 ? 'remark' : 'remarks'} on this file`,
  },
  source: (platform, report, language) =>
    [platform, report, language === null ? null : `in ${language}`]
      .filter((part) => part !== null)
      .join(' · '),
  period: (start, end, hasDays) =>
    hasDays ? `${start} to ${end}, day by day` : `${start} to ${end}, one figure for the whole period`,
  rows: (read, loaded, excluded, rejected) =>
    `${count(read)} read: ${count(loaded)} to load, ${count(excluded)} to leave out, ${count(rejected)} unreadable`,
  file: (encoding, delimiter) =>
    [encoding, delimiter === null ? null : `${delimiter} as separator`]
      .filter((part) => part !== null)
      .join(', '),
  totalEqual: (measure, stated) => `${measure}: ${stated}, as the file states`,
  totalDiffers: (measure, stated, loaded) => `${measure}: the file states ${stated}, its rows give ${loaded}`,
  delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
};
