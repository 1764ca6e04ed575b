import { useState, type KeyboardEvent, type PointerEvent } from "react";

/** The point under the pointer or the arrow keys, and what moves it. */
export type Points = {
  readonly active: number | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onLeave: () => void;
};

/** Where a key leads from a point; null for a key that leads nowhere. `across` = points in a row. */
export function nextPoint(
  key: string,
  from: number | null,
  { count, across }: { readonly count: number; readonly across: number },
): number | null {
  const last = count - 1;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[key];
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (step === undefined || count === 0) return null;
  // The first key goes to the end it comes from: time is read from its newest point.
  if (from === null) return step > 0 ? 0 : last;
  const next = from + step;
  return next < 0 || next > last ? from : next;
}

/** Steps through the points of one chart. Escape lets go of the point and then of the chart. */
export function usePoints(size: { readonly count: number; readonly across: number }): Points {
  const [chosen, setChosen] = useState<number | null>(null);
  const active = chosen !== null && chosen < size.count ? chosen : null;
  return {
    active,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        if (active === null) event.currentTarget.blur();
        setChosen(null);
        return;
      }
      const next = nextPoint(event.key, active, size);
      if (next === null) return;
      event.preventDefault();
      // The page has its own arrow keys.
      event.stopPropagation();
      setChosen(next);
    },
    onPointerMove: (event) => {
      const hit = event.target instanceof Element ? event.target.closest("[data-point]") : null;
      setChosen(hit ? Number(hit.getAttribute("data-point")) : null);
    },
    onLeave: () => setChosen(null),
  };
}
