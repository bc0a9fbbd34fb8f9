import { PAGES } from '../../core/pages';
import type { ReportPage } from '../../core/pages/page';
import type { Language } from '../../core/report';
import { messages } from '../../messages';
import type { ModelField } from './expressions';
import { filterStrip, headerBand } from './header';
import { rectangle } from './layout';
import { onPhone } from './phone';
import { sourceRows } from './sourceRows';
import type { PbirVisual } from './visual';
import { pbirVisual, titleOf } from './visuals';
import { SWITCHED_PAGE, type Words } from './words';

/** A page of the Power BI report, before it is written. */
export interface PbirPage {
  /** Unique in the report; its name follows from it. */
  readonly id: string;
  readonly displayName: string;
  readonly visuals: readonly PbirVisual[];
  /** Fields from which a person comes here; such a page is hidden in the list of pages. */
  readonly drillThrough?: readonly ModelField[];
}

/** The pages of the report in their order: those of the core, then the hidden one with the rows behind them. */
export function reportPages(language: Language): readonly PbirPage[] {
  return [...PAGES.map((page) => pageOf(language, page)), sourceRows(language)];
}

function pageOf(language: Language, page: ReportPage): PbirPage {
  const words: Words = { language, isSwitched: page.id === SWITCHED_PAGE };
  const displayName = messages(language).report.pages[page.id]!;
  const cards = page.visuals.find(({ content }) => content.kind === 'cards');
  const visuals = [
    ...headerBand(language, displayName, cards && titleOf(words, cards)),
    ...(page.hasFilters ? filterStrip(words) : []),
    ...page.visuals.map((visual) => pbirVisual(words, visual, rectangle(visual.place, page.hasFilters))),
  ];
  return { id: page.id, displayName, visuals: page.id === PHONE_PAGE ? onPhone(visuals) : visuals };
}

/** The page that people look at on the way; the others stay as they are and are turned on their side. */
const PHONE_PAGE: ReportPage['id'] = 'overview';
