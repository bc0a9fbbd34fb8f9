import type { EmbedFailureCode } from '../../messages/en/pane/report';

/** Why a report could not be shown, or did not do what it was asked; the pane has a sentence for each code. */
export class EmbedFailure extends Error {
  constructor(
    readonly code: EmbedFailureCode,
    /** What the sentence names: an address, a status, a page; else what was answered. */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

/** What powerbi-client and Power BI write, and what it means. */
const MEANINGS: readonly (readonly [RegExp, EmbedFailureCode])[] = [
  [/TokenExpired/, 'token-expired'],
  [/not supported for RDL reports/, 'paginated'],
  [/Invalid embed URL/, 'foreign-embed-url'],
  [/NotAuthorized|Unauthorized|Forbidden/i, 'no-access'],
  [/pageNotFound/i, 'page-not-found'],
  [/visualNotFound/i, 'visual-not-found'],
  [/LoadReportFailed|FailedToLoadModel|EntityNotFound/, 'report-not-loaded'],
];

/** A rejection of powerbi-client as a failure: it throws texts, objects and lists of objects, seldom errors. */
export function failureOf(rejection: unknown): EmbedFailure {
  if (rejection instanceof EmbedFailure) return rejection;
  const text = textOf(rejection);
  const code = MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? 'powerbi';
  return new EmbedFailure(code, text, { cause: rejection });
}

function textOf(rejection: unknown): string {
  if (Array.isArray(rejection)) return rejection.map(textOf).join('; ');
  if (typeof rejection !== 'object' || rejection === null) return String(rejection);
  const { message, detailedMessage, errorCode } = rejection as Readonly<Record<string, unknown>>;
  const parts = [message, detailedMessage, errorCode].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return parts.length > 0 ? parts.join(', ') : JSON.stringify(rejection);
}
