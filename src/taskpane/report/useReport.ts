import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../core/report';
import type { Connection } from '../../powerbi/embed/connectReport';
import { failureOf, type EmbedFailure } from '../../powerbi/embed/failure';
import type { ReportPage, ReportPlace } from '../../powerbi/embed/openReport';
import type { ReportScope } from '../../powerbi/embed/reportScope';

export const WHOLE_REPORT: ReportScope = { campaigns: [], start: null, end: null };

export interface ReportSource {
  /** Address of the token service. */
  readonly address: string;
  readonly place: ReportPlace;
}

export interface ReportOptions {
  readonly source: ReportSource;
  readonly language: Language;
  readonly isDark: boolean;
  /** Name of the frame for screen readers. */
  readonly title: string;
}

export interface ReportControl {
  readonly phase: 'closed' | 'opening' | 'open';
  readonly pages: readonly ReportPage[];
  readonly page: string | null;
  readonly scope: ReportScope;
  /** What went wrong last, until the next thing is done. */
  readonly failure: EmbedFailure | null;
  /** Why the token could not be renewed, until it is. */
  readonly notRenewed: EmbedFailure | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly showPage: (name: string) => Promise<void>;
  readonly show: (scope: ReportScope) => Promise<void>;
  readonly print: () => Promise<void>;
  readonly fullScreen: () => Promise<void>;
}

/** A report in the element of `frame`: opened when it is asked for, closed with the view. */
export function useReport(
  frame: React.RefObject<HTMLDivElement | null>,
  options: ReportOptions,
): ReportControl {
  const [opening, setOpening] = useState(0);
  const [phase, setPhase] = useState<ReportControl['phase']>('closed');
  const [pages, setPages] = useState<readonly ReportPage[]>([]);
  const [page, setPage] = useState<string | null>(null);
  const [scope, setScope] = useState(WHOLE_REPORT);
  const [failure, setFailure] = useState<EmbedFailure | null>(null);
  const [notRenewed, setNotRenewed] = useState<EmbedFailure | null>(null);
  const connection = useRef<Connection | null>(null);
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (opening === 0 || frame.current === null) return undefined;
    const closing = new AbortController();
    connect(frame.current, latest.current, closing.signal, { setPage, setFailure, setNotRenewed }).then(
      (opened) => {
        connection.current = opened;
        setPages(opened.pages);
        setPhase('open');
      },
      (error: unknown) => {
        if (closing.signal.aborted) return;
        setFailure(failureOf(error));
        setPhase('closed');
      },
    );
    return () => {
      connection.current = null;
      closing.abort();
    };
  }, [opening, frame]);

  const act = async (task: (opened: Connection) => Promise<void>): Promise<boolean> => {
    setFailure(null);
    if (connection.current === null) return false;
    try {
      await task(connection.current);
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    }
  };
  const { isDark } = options;
  useEffect(() => {
    if (phase === 'open') void act((opened) => opened.setDark(isDark));
    // A report is opened in the colours of that moment: only a change of them is told.
  }, [isDark]);

  return {
    phase,
    pages,
    page,
    scope,
    failure,
    notRenewed,
    open: () => {
      setFailure(null);
      setNotRenewed(null);
      setScope(WHOLE_REPORT);
      setPage(options.source.place.page);
      setPhase('opening');
      setOpening((before) => before + 1);
    },
    close: () => {
      setFailure(null);
      setNotRenewed(null);
      setPhase('closed');
      setOpening(0);
    },
    showPage: async (name) => {
      if (await act((opened) => opened.showPage(name))) setPage(name);
    },
    show: async (next) => {
      if (await act((opened) => opened.show(next))) setScope(next);
    },
    print: async () => void (await act((opened) => opened.print())),
    fullScreen: async () => void (await act((opened) => opened.fullScreen())),
  };
}

interface Setters {
  readonly setPage: (name: string) => void;
  readonly setFailure: (failure: EmbedFailure) => void;
  readonly setNotRenewed: (failure: EmbedFailure | null) => void;
}

/** Microsoft's client is fetched when the first report is opened. */
async function connect(
  element: HTMLElement,
  { source, language, isDark, title }: ReportOptions,
  signal: AbortSignal,
  { setPage, setFailure, setNotRenewed }: Setters,
): Promise<Connection> {
  const { connectReport } = await import('../../powerbi/embed/connectReport');
  signal.throwIfAborted();
  return connectReport(element, {
    ...source,
    language,
    isDark,
    title,
    signal,
    onPage: setPage,
    onFailure: setFailure,
    onNotRenewed: setNotRenewed,
    onRenewed: () => setNotRenewed(null),
  });
}
