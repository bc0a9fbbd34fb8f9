import { useEffect, useState } from 'react';

interface Shown {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly isBelow: boolean;
}

const WIDTH = 300;
const MARGIN = 8;

/** The one tooltip of the page: what `data-tip` says, under the pointer or at the focus; Escape closes it. */
export function Tip() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let owner: Element | null = null;
    const leave = (): void => {
      owner?.removeAttribute('aria-describedby');
      owner = null;
      setShown(null);
    };
    const enter = ({ target }: Event): void => {
      const next = target instanceof Element ? target.closest('[data-tip]') : null;
      if (next === owner) return;
      leave();
      const text = next?.getAttribute('data-tip');
      if (!next || !text) return;
      owner = next;
      next.setAttribute('aria-describedby', 'tip');
      const { left, top, bottom } = next.getBoundingClientRect();
      const isBelow = top < 140;
      setShown({
        text,
        left: Math.max(
          MARGIN,
          Math.min(left, window.innerWidth - Math.min(WIDTH, window.innerWidth) - MARGIN),
        ),
        top: isBelow ? bottom + MARGIN : top - MARGIN,
        isBelow,
      });
    };
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') leave();
    };
    document.addEventListener('pointerover', enter);
    document.addEventListener('focusin', enter);
    document.addEventListener('focusout', leave);
    document.addEventListener('scroll', leave, true);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('pointerover', enter);
      document.removeEventListener('focusin', enter);
      document.removeEventListener('focusout', leave);
      document.removeEventListener('scroll', leave, true);
      document.removeEventListener('keydown', press);
    };
  }, []);
  if (!shown) return null;
  const { text, left, top, isBelow } = shown;
  return (
    <div id="tip" role="tooltip" className={isBelow ? 'tip below' : 'tip'} style={{ left, top }}>
      {text}
    </div>
  );
}
