import { models, type Report, type service, type Visual } from 'powerbi-client';
import type { Language } from '../../core/report';
import type { EmbedDetails } from '../embedDetails';
import { EmbedFailure, failureOf } from './failure';
import { isScopeFilter, scopeFilters, type ReportScope } from './reportScope';
import { DARK_THEME } from './reportTheme';

/** How long Power BI may take until the report is loaded. */
const PATIENCE_MS = 60_000;
/** Below this width in pixels a report is shown in its layout for telephones. */
const NARROW = 400;

/** What is embedded: the whole report, one page, or one visual of a page; names are the technical ones. */
export interface ReportPlace {
  readonly page: string | null;
  /** Needs a page. */
  readonly visual: string | null;
}

export interface ReportPage {
  readonly name: string;
  readonly label: string;
}

export interface OpenReportOptions {
  readonly details: EmbedDetails;
  readonly place: ReportPlace;
  readonly filters: readonly models.ReportLevelFilters[];
  readonly language: Language;
  readonly isDark: boolean;
  /** Name of the frame for screen readers. */
  readonly title: string;
  /** The person, or the report itself, went to another page. */
  readonly onPage: (name: string) => void;
  readonly onFilters: (filters: readonly models.ReportLevelFilters[]) => void;
  readonly onFailure: (failure: EmbedFailure) => void;
  /** Ends the wait for a report that is closed before it came. */
  readonly signal: AbortSignal;
}

/** A report on the screen. Everything it does throws `EmbedFailure`. */
export interface OpenReport {
  readonly isNarrow: boolean;
  /** Pages that people may see; none where one visual is shown. */
  readonly pages: () => Promise<readonly ReportPage[]>;
  readonly showPage: (name: string) => Promise<void>;
  /** Puts a scope in the place of the one before, beside the filters of its author and its reader; gives them all. */
  readonly show: (scope: ReportScope) => Promise<readonly models.ReportLevelFilters[]>;
  readonly setDark: (isDark: boolean) => Promise<void>;
  readonly setToken: (token: string) => Promise<void>;
  readonly print: () => Promise<void>;
  readonly fullScreen: () => Promise<void>;
}

/** The one service that powerbi-client makes when it is loaded: a second would answer the same messages once more. */
const powerbi = (window as Window & { powerbi?: service.Service }).powerbi!;

export const isNarrow = (element: HTMLElement): boolean => element.clientWidth < NARROW;

/**
 * Shows a report in an element. A report is loaded first, then set to its page and filters, then painted, so that
 * unfiltered figures are never seen. Throws `EmbedFailure`.
 */
export async function openReport(element: HTMLElement, options: OpenReportOptions): Promise<OpenReport> {
  const { details, place, filters, onPage, onFilters, onFailure } = options;
  if (/\/rdlEmbed\b/i.test(details.embedUrl)) throw new EmbedFailure('paginated', details.embedUrl);
  const report = start(element, options);
  report.setComponentTitle(options.title);
  await loaded(report, options.signal).catch((failure: unknown) => {
    throw named(failure, place);
  });
  report.off('error');
  report.on('error', ({ detail }) => onFailure(named(detail, place)));
  const setFilters = (next: readonly models.ReportLevelFilters[]): Promise<unknown> =>
    isVisual(report)
      ? report.setFilters([...next], models.FiltersLevel.Report)
      : report.setFilters([...next]);
  if (isVisual(report)) {
    if (filters.length > 0) await inWords(setFilters(filters));
  } else {
    if (place.page !== null)
      await report.setPage(place.page).catch((error: unknown) => onFailure(named(error, place)));
    if (filters.length > 0) await inWords(setFilters(filters));
    await inWords(report.render());
    report.on<{ readonly newPage: { readonly name: string } }>('pageChanged', ({ detail }) =>
      onPage(detail.newPage.name),
    );
    report.on(
      'filtersApplied',
      () =>
        void report.getFilters().then(
          (found) => onFilters(found as models.ReportLevelFilters[]),
          () => {},
        ),
    );
  }
  return {
    isNarrow: isNarrow(element),
    pages: async () => (isVisual(report) ? [] : visiblePages(await inWords(report.getPages()))),
    showPage: (name) => done(report.setPage(name)),
    show: async (scope) => {
      const standing = (await inWords(
        isVisual(report) ? report.getFilters(models.FiltersLevel.Report) : report.getFilters(),
      )) as models.ReportLevelFilters[];
      const next = [...standing.filter((filter) => !isScopeFilter(filter)), ...scopeFilters(scope)];
      await inWords(setFilters(next));
      return next;
    },
    setDark: (isDark) => done(isDark ? report.applyTheme(DARK_THEME) : report.resetTheme()),
    setToken: (token) => done(report.setAccessToken(token)),
    print: () => done(report.print()),
    // powerbi-client drops the answer of the browser, which may be no.
    fullScreen: () =>
      report.iframe.requestFullscreen().catch((error: unknown) => {
        throw new EmbedFailure('full-screen-refused', String(error), { cause: error });
      }),
  };
}

/** Takes a report off the screen, with everything that listens to it. */
export function closeReport(element: HTMLElement): void {
  powerbi.reset(element);
}

function start(
  element: HTMLElement,
  { details, place, language, isDark }: OpenReportOptions,
): Report | Visual {
  const { page, visual } = place;
  const common = {
    id: details.id,
    embedUrl: details.embedUrl,
    accessToken: details.token,
    tokenType: models.TokenType.Embed,
    permissions: models.Permissions.Read,
    ...(isDark ? { theme: DARK_THEME } : {}),
  };
  const localeSettings = { language, formatLocale: language === 'fr' ? 'fr-FR' : 'en-GB' };
  try {
    if (visual !== null && page !== null)
      return powerbi.embed(element, {
        ...common,
        type: 'visual',
        pageName: page,
        visualName: visual,
        settings: { localeSettings, background: models.BackgroundType.Transparent },
      } as Parameters<typeof powerbi.embed>[1]) as Visual;
    return powerbi.load(element, {
      ...common,
      type: 'report',
      viewMode: models.ViewMode.View,
      settings: {
        localeSettings,
        background: models.BackgroundType.Transparent,
        layoutType: isNarrow(element) ? models.LayoutType.MobilePortrait : models.LayoutType.Master,
        panes: { filters: { visible: false }, pageNavigation: { visible: false } },
      },
    }) as Report;
  } catch (error) {
    closeReport(element);
    throw failureOf(error).code === 'foreign-embed-url'
      ? new EmbedFailure('foreign-embed-url', details.embedUrl, { cause: error })
      : failureOf(error);
  }
}

/** A failure about a page or a visual names the one that was asked for. */
function named(error: unknown, { page, visual }: ReportPlace): EmbedFailure {
  const failure = failureOf(error);
  if (failure.code === 'page-not-found')
    return new EmbedFailure(failure.code, page ?? '', { cause: failure });
  if (failure.code === 'visual-not-found')
    return new EmbedFailure(failure.code, visual ?? '', { cause: failure });
  return failure;
}

function isVisual(report: Report | Visual): report is Visual {
  return report.embedtype === 'visual';
}

/** Until the report is loaded, or Power BI says that it will not be. */
function loaded(report: Report, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new EmbedFailure('silent')), PATIENCE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(patience);
      reject(new EmbedFailure('silent'));
    });
    report.on('loaded', () => {
      clearTimeout(patience);
      resolve();
    });
    report.on('error', ({ detail }) => {
      clearTimeout(patience);
      reject(failureOf(detail));
    });
  });
}

function visiblePages(pages: Awaited<ReturnType<Report['getPages']>>): readonly ReportPage[] {
  return pages
    .filter(({ visibility }) => visibility !== models.SectionVisibility.HiddenInViewMode)
    .map(({ name, displayName }) => ({ name, label: displayName }));
}

/** The result of powerbi-client, or its rejection as a failure. */
async function inWords<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (rejection) {
    throw failureOf(rejection);
  }
}

async function done(answer: Promise<unknown>): Promise<void> {
  await inWords(answer);
}
