import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useState, type RefObject } from "react";

/** From here on only the rows in sight are in the page. */
const drawAllUpTo = 60;
const rowRem = 2.375;

export type RowWindow = {
  indexes: readonly number[];
  /** Height in px of what is left out above and below. */
  before: number;
  after: number;
  /** Scrolls so far that a row is drawn. */
  reveal: (index: number) => void;
};

/** Which rows of a long table are drawn; all of them in a short one. */
export function useRowWindow(
  rows: readonly { key: string }[],
  body: RefObject<HTMLElement | null>,
): RowWindow {
  const all = rows.length <= drawAllUpTo;
  const { top, rem } = usePlace(body, !all);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    enabled: !all,
    estimateSize: () => rowRem * rem,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  if (all) return { indexes: rows.map((_, index) => index), before: 0, after: 0, reveal: () => {} };
  const drawn = virtual.getVirtualItems();
  return {
    indexes: drawn.map((item) => item.index),
    before: Math.max(0, (drawn[0]?.start ?? top) - top),
    after: Math.max(0, virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top)),
    reveal: (index) => virtual.scrollToIndex(index),
  };
}

/** Where the element begins on the page and how large a rem is, in px; followed as the page changes. */
function usePlace(element: RefObject<HTMLElement | null>, wanted: boolean) {
  const [place, setPlace] = useState({ top: 0, rem: 16 });
  useEffect(() => {
    if (!wanted || !element.current) return;
    const measured = element.current;
    const observer = new ResizeObserver(() => {
      const top = Math.round(measured.getBoundingClientRect().top + scrollY);
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setPlace((before) => (before.top === top && before.rem === rem ? before : { top, rem }));
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element, wanted]);
  return place;
}
