import { useEffect, useRef, useState } from 'react';
import type { StandingTables } from '../../../core/dataTables';
import { importText } from '../../../messages/pane/import';
import type { DroppedFile, ImportPreview } from '../../../pipeline/import/previewImport';
import type { DataTableProblem } from '../../../writers/officejs/openDataTables';
import { TablesStopped } from '../../book/tablesStopped';
import { useSession } from '../../session/SessionContext';
import { currenciesOf } from './currenciesOf';
import type { ChosenFile } from './droppedFiles';

/** What an import is at. */
export type ImportPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'blocked'; readonly problems: readonly DataTableProblem[] }
  | Prepared
  | {
      readonly kind: 'writing';
      readonly prepared: Prepared;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'done'; readonly preview: ImportPreview; readonly rows: number };

export interface Prepared {
  readonly kind: 'preview';
  readonly preview: ImportPreview;
  readonly standing: StandingTables;
  readonly files: readonly DroppedFile[];
  /** Currencies that the report could have; none when there is no choice. */
  readonly currencies: readonly string[];
}

/** The screen is drawn at most so often while rows are read or written. */
const REDRAW_MS = 80;

/** An import from the dropped files to the written rows. */
export function useImport() {
  const session = useSession();
  const { book, language } = session;
  const text = importText(language);
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  // Whoever leaves the view does not wait for a preview; rows that are being written are written to the end.
  const isReading = phase.kind === 'reading';
  useEffect(() => {
    // The one of this reading: when the effect is cleaned up, the next task may have begun.
    const controller = stop.current;
    return () => {
      if (isReading) controller?.abort();
    };
  }, [isReading]);

  const prepare = async (
    files: readonly DroppedFile[],
    signal: AbortSignal,
    chosen?: string,
  ): Promise<ImportPhase> => {
    const [{ previewImport }, { currencyOfMemory }] = await Promise.all([
      import('../../../pipeline/import/previewImport'),
      import('../../../pipeline/import/importMemory'),
    ]);
    const tell = throttled((share: number) => setPhase({ kind: 'reading', share }));
    const { standing, problems } = await book.readTables({
      signal,
      onProgress: (done, total) => tell((done / Math.max(1, total)) * 0.3),
    });
    if (problems.length > 0) return { kind: 'blocked', problems };
    const start = standing.tables.size === 0 ? 0 : 0.3;
    const look = (currency: string | undefined): Promise<ImportPreview> =>
      previewImport(files, standing, {
        language,
        ...(currency === undefined ? {} : { currency }),
        onProgress: (done, total) => tell(start + (1 - start) * (done / total)),
        signal,
      });
    const settled = currencyOfMemory(standing.memory) ?? undefined;
    const preview = await look(chosen ?? settled);
    const prepared = { kind: 'preview', standing, files } as const;
    if (settled !== undefined) return { ...prepared, preview, currencies: [] };
    const plan = session.state().open?.plan.currency;
    const currencies = currenciesOf(preview, plan);
    const wanted = chosen ?? (currencies.length > 0 ? plan : undefined);
    return {
      ...prepared,
      currencies,
      preview: wanted === undefined || wanted === preview.report.currency ? preview : await look(wanted),
    };
  };

  const read = async (files: readonly DroppedFile[], chosen?: string): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setPhase({ kind: 'reading', share: 0 });
    let next: ImportPhase = { kind: 'idle' };
    await session.run(text.reading, async () => {
      try {
        next = await prepare(files, controller.signal, chosen);
      } catch (error) {
        if (!controller.signal.aborted) throw error;
        session.say({ tone: 'info', text: text.cancelled });
      }
    });
    setPhase(next);
  };

  const write = async (prepared: Prepared): Promise<void> => {
    const { preview, standing } = prepared;
    const controller = new AbortController();
    stop.current = controller;
    const total = preview.tables.reduce((sum, { rows }) => sum + rows.length, 0);
    setPhase({ kind: 'writing', prepared, done: 0, total });
    let next: ImportPhase = prepared;
    await session.run(text.writingShort, async () => {
      const tell = throttled((done: number) => setPhase({ kind: 'writing', prepared, done, total }));
      try {
        await book.writeTables(preview, standing, {
          currency: preview.report.currency,
          signal: controller.signal,
          onProgress: tell,
        });
        const rows = rowsOf(preview);
        next = { kind: 'done', preview, rows };
        const files = preview.files.filter(({ status }) => status === 'loaded').length;
        session.say({ tone: 'success', text: text.done.said(rows, files) });
      } catch (error) {
        if (!(error instanceof TablesStopped)) throw error;
        if (error.reason === 'blocked') next = { kind: 'blocked', problems: error.problems };
        session.say({
          tone: error.reason === 'cancelled' ? 'info' : 'error',
          text: stopText(error),
        });
      }
    });
    setPhase(next);
  };

  const stopText = ({ reason, about }: TablesStopped): string => {
    switch (reason) {
      case 'blocked':
        return text.blocked;
      case 'changed':
        return text.changedMeanwhile;
      case 'cancelled':
        return text.cancelled;
      case 'as-before':
        return text.stoppedAsBefore;
      case 'uncertain':
        return text.stoppedUncertain({ names: about.join(', ') });
    }
  };

  return {
    phase,
    start: async (chosen: readonly ChosenFile[]): Promise<void> => {
      if (chosen.length === 0) {
        session.say({ tone: 'info', text: text.drop.empty });
        return;
      }
      await read(
        await Promise.all(
          chosen.map(async ({ name, file }) => ({
            name,
            bytes: new Uint8Array(await file.arrayBuffer()),
            modified: file.lastModified,
          })),
        ),
      );
    },
    inCurrency: ({ files }: Prepared, currency: string): Promise<void> => read(files, currency),
    write,
    cancel: (): void => stop.current?.abort(),
    reset: (): void => {
      session.say(null);
      setPhase({ kind: 'idle' });
    },
  };
}

/** Rows of the dropped files that an import loads. */
export function rowsOf({ files }: ImportPreview): number {
  return files.reduce((sum, { status, rows }) => sum + (status === 'loaded' ? rows.loaded : 0), 0);
}

function throttled(tell: (value: number) => void): (value: number) => void {
  let last = 0;
  return (value) => {
    const now = performance.now();
    if (now - last < REDRAW_MS) return;
    last = now;
    tell(value);
  };
}
