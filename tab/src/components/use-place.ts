import { useLayoutEffect, type RefObject } from 'react';

/** How far down each list was scrolled, by its filters. */
const places = new Map<string, number>();

/**
 * Keeps one's place in a list while one looks at an entry of it, or at another page.
 * @param frame what scrolls; undefined: the window
 * @param isDrawn before there is anything to see there is no place to go to
 */
export function usePlace(
  list: string,
  frame: RefObject<HTMLElement | null> | undefined,
  isDrawn: boolean,
): void {
  useLayoutEffect(() => {
    if (!isDrawn) return;
    const scrolling = frame ? frame.current : document.scrollingElement;
    const target = frame ? frame.current : window;
    if (!scrolling || !target) return;
    scrolling.scrollTo(0, places.get(list) ?? 0);
    const note = () => {
      places.set(list, scrolling.scrollTop);
    };
    target.addEventListener('scroll', note, { passive: true });
    return () => {
      target.removeEventListener('scroll', note);
    };
  }, [list, frame, isDrawn]);
}
