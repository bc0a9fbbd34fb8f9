import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { PAGES } from '../../core/pages';
import type { PageId } from '../../core/pages/page';
import { useDashboard } from './context';

interface TabsProps {
  readonly page: PageId;
  readonly onOpen: (page: PageId) => void;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The pages as tabs: arrows, Home and End move between them, as the ARIA pattern of tabs says. */
export function Tabs({ page, onOpen }: TabsProps) {
  const { data, text } = useDashboard();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // On a narrow screen the tab of a link may lie beyond the edge.
    document.getElementById(`tab-${page}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [page]);
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(
      PAGES.findIndex(({ id }) => id === page),
      PAGES.length - 1,
    );
    onOpen(PAGES[next]!.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={text.tabs} className="tabs" onKeyDown={press}>
      {PAGES.map(({ id }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === page}
          aria-controls="panel"
          tabIndex={id === page ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {data.words.pages[id]}
        </button>
      ))}
    </div>
  );
}
