import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { PAGES } from '../../core/pages';
import type { PageId, ReportPage } from '../../core/pages/page';
import type { Dashboard } from '../model/dashboard';
import { filterOf, selectionFromHash, selectionToHash, selectionWords } from '../model/selection';
import { DashboardContext, LookContext, type Look } from './context';
import { Filters } from './Filters';
import { PageView, type RoiBasis } from './PageView';
import { DARK, LIGHT } from './palette';
import { Tabs } from './Tabs';
import { Tip } from './Tip';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const ROI_BASES = ['margin', 'revenue'] as const;

/** The whole page. */
export function App({ dashboard }: { readonly dashboard: Dashboard }) {
  const { data, months, text } = dashboard;
  const [opened] = useState(() => selectionFromHash(window.location.hash, data, months));
  const [selection, setSelection] = useState(opened.selection);
  const [pageId, setPageId] = useState<PageId>(PAGES.find(({ id }) => id === opened.page)?.id ?? 'overview');
  const [roiBasis, setRoiBasis] = useState<RoiBasis>(
    dashboard.cube.settings['margin_rate'] == null ? 'revenue' : 'margin',
  );
  const [theme, setTheme] = useState<Theme>('auto');
  const isPrinting = useIsPrinting();
  const isDark = useIsSystemDark();
  const look = useMemo((): Look => {
    const isLight = isPrinting || theme === 'light' || (theme === 'auto' && !isDark);
    return { palette: isLight ? LIGHT : DARK, isPrinting };
  }, [isPrinting, isDark, theme]);
  const filter = useMemo(() => filterOf(selection, months), [selection, months]);

  useEffect(() => {
    window.history.replaceState(null, '', `#${selectionToHash(pageId, selection)}`);
  }, [pageId, selection]);

  const page = PAGES.find(({ id }) => id === pageId)!;
  const words = (of: ReportPage): string =>
    of.hasFilters ? selectionWords(selection, months, data, text) : text.notFiltered;
  const sheet = (of: ReportPage) => (
    <>
      <header className="head">
        <h2>{data.words.pages[of.id]}</h2>
        <p className="stamps">
          <span>{data.dataAsOf === null ? text.dataAsOfUnknown : text.dataAsOf(data.dataAsOf)}</span>
          <span>
            {data.plan === null ? text.noPlan : text.planAsOf(data.plan.title, data.plan.day ?? '')}
          </span>
        </p>
        <p className="shown">{words(of)}</p>
      </header>
      <PageView page={of} filter={filter} roiBasis={roiBasis} />
      <footer className="foot">
        <p>{text.attribution}</p>
        <p>{text.madeBy}</p>
      </footer>
    </>
  );

  return (
    <DashboardContext value={dashboard}>
      <LookContext value={look}>
        <div className="page" data-theme={isPrinting ? 'light' : theme} data-printing={isPrinting}>
          {isPrinting ? (
            PAGES.map((each) => (
              <article key={each.id} className="sheet">
                {sheet(each)}
              </article>
            ))
          ) : (
            <>
              <a className="skip" href="#panel" onClick={focusPanel}>
                {text.skip}
              </a>
              <div className="top">
                <h1>{data.words.title}</h1>
                <div className="tools">
                  <Switch
                    name="roi"
                    label={text.roiBasis}
                    options={ROI_BASES.map((basis) => [basis, text.roiBases[basis]])}
                    value={roiBasis}
                    onChoose={setRoiBasis}
                  />
                  <Switch
                    name="theme"
                    label={text.theme}
                    options={THEMES.map((each) => [each, text.themes[each]])}
                    value={theme}
                    onChoose={setTheme}
                  />
                  <button type="button" className="quiet" onClick={() => window.print()}>
                    {text.print}
                  </button>
                </div>
              </div>
              <Tabs page={pageId} onOpen={setPageId} />
              <main id="panel" role="tabpanel" aria-labelledby={`tab-${pageId}`} tabIndex={-1}>
                {page.hasFilters && <Filters selection={selection} onSelect={setSelection} />}
                <div key={pageId}>{sheet(page)}</div>
              </main>
              <Tip />
            </>
          )}
        </div>
      </LookContext>
    </DashboardContext>
  );
}

/** The address keeps the selection, so that the link moves the focus by itself. */
function focusPanel(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('panel')?.focus();
}

interface SwitchProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Switch<Value extends string>({ name, label, options, value, onChoose }: SwitchProps<Value>) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select name={name} value={value} onChange={({ target }) => onChoose(target.value as Value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** True while the browser prepares paper: it asks, and takes what stands there when the answer is given. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setIsPrinting(true));
    const after = (): void => setIsPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}

function useIsSystemDark(): boolean {
  const [isDark, setIsDark] = useState(() => window.matchMedia(DARK_QUERY).matches);
  useEffect(() => {
    const media = window.matchMedia(DARK_QUERY);
    const change = (): void => setIsDark(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, []);
  return isDark;
}

const DARK_QUERY = '(prefers-color-scheme: dark)';
