import type { models } from 'powerbi-client';
import type { Language } from '../../core/report';
import type { EmbedFailure } from './failure';
import { failureOf } from './failure';
import {
  closeReport,
  isNarrow,
  openReport,
  type OpenReport,
  type ReportPage,
  type ReportPlace,
} from './openReport';
import type { ReportScope } from './reportScope';
import { keepToken, type TokenKeeper } from './tokenKeeper';
import { fetchDetails } from './tokenService';

export interface ConnectOptions {
  /** Address of the token service. */
  readonly address: string;
  readonly place: ReportPlace;
  readonly language: Language;
  readonly isDark: boolean;
  readonly title: string;
  readonly onPage: (name: string) => void;
  readonly onRenewed: () => void;
  /** The report stays; the next renewal may succeed. */
  readonly onNotRenewed: (failure: EmbedFailure) => void;
  readonly onFailure: (failure: EmbedFailure) => void;
  /** Takes the report off the screen, and stops everything. */
  readonly signal: AbortSignal;
}

/** A report on the screen whose token is kept alive. Everything it does throws `EmbedFailure`. */
export interface Connection {
  readonly pages: readonly ReportPage[];
  readonly showPage: (name: string) => Promise<void>;
  readonly show: (scope: ReportScope) => Promise<void>;
  readonly setDark: (isDark: boolean) => Promise<void>;
  readonly print: () => Promise<void>;
  readonly fullScreen: () => Promise<void>;
}

/** A pane that is being dragged wider passes through many widths. */
const RESIZE_PAUSE_MS = 500;

/**
 * Shows a report with the token of a service, and keeps page and filters whatever happens: a token is renewed in place
 * before its end; where it is over, or the width asks for the other layout, the report is opened anew as it was.
 */
export async function connectReport(element: HTMLElement, options: ConnectOptions): Promise<Connection> {
  const { address, place, language, title, signal } = options;
  let { isDark } = options;
  let page = place.page;
  let filters: readonly models.ReportLevelFilters[] = [];
  let details = await fetchDetails(address, signal);
  let isExpired = false;
  let keeper: TokenKeeper | undefined = undefined;

  const open = async (): Promise<OpenReport> => {
    signal.throwIfAborted();
    const opened = await openReport(element, {
      details,
      place: { page, visual: place.visual },
      filters,
      language,
      isDark,
      title,
      signal,
      onPage: (name) => {
        page = name;
        options.onPage(name);
      },
      onFilters: (found) => {
        filters = found;
      },
      onFailure: (failure) => {
        if (failure.code !== 'token-expired') {
          options.onFailure(failure);
          return;
        }
        isExpired = true;
        void keeper?.renewNow();
      },
    });
    signal.throwIfAborted();
    return opened;
  };

  signal.addEventListener('abort', () => closeReport(element));
  let report: OpenReport;
  let pages: readonly ReportPage[];
  try {
    report = await open();
    pages = await report.pages();
  } catch (error) {
    // Whoever closed it may have opened another in its place.
    if (!signal.aborted) closeReport(element);
    throw error;
  }
  const reopen = async (): Promise<void> => {
    signal.throwIfAborted();
    closeReport(element);
    report = await open();
  };
  keeper = keepToken({
    expiration: details.expiration,
    page: document,
    onRenewed: options.onRenewed,
    onFailure: options.onNotRenewed,
    renew: async () => {
      const next = await fetchDetails(address, signal);
      if (!isExpired) await report.setToken(next.token);
      details = next;
      // It may also have ended while the new one was on its way.
      if (isExpired) await reopen();
      isExpired = false;
      return next.expiration;
    },
  });
  signal.addEventListener('abort', keeper.stop);
  followWidth(element, signal, () => {
    if (isNarrow(element) !== report.isNarrow && place.visual === null)
      reopen().catch((error: unknown) => options.onFailure(failureOf(error)));
  });
  return {
    pages,
    showPage: async (name) => {
      await report.showPage(name);
      page = name;
    },
    show: async (scope) => {
      filters = await report.show(scope);
    },
    setDark: async (next) => {
      isDark = next;
      await report.setDark(next);
    },
    print: () => report.print(),
    fullScreen: () => report.fullScreen(),
  };
}

/** powerbi-client cannot go from one layout to the other in place: the address of its frame says which it is. */
function followWidth(element: HTMLElement, signal: AbortSignal, onWidth: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(onWidth, RESIZE_PAUSE_MS);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
