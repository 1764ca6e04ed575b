import { useLayoutEffect, useState, type RefObject } from "react";
import { usePrinting } from "../../ui/use-printing.ts";

/** Chart units per font size of the surroundings: 1 unit = 1 px where text is 14 px. */
const unitsPerEm = 14;

/** Before anything is measured, and where nothing can be. */
const unmeasured = 0;

/** In a card as wide as A4 across: on paper every card is, and nothing can be measured before it is laid out. */
const onPaper = 1000;

/**
 * Width of a box in chart units, followed as it changes; 0 until it is known. A fixed width (a picture, a
 * test) is taken as it is.
 */
export function useChartWidth(
  box: RefObject<HTMLElement | null>,
  fixed: number | undefined,
): number {
  const printing = usePrinting();
  const [width, setWidth] = useState(fixed ?? unmeasured);
  useLayoutEffect(() => {
    const element = box.current;
    if (fixed !== undefined || !element) return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || unitsPerEm;
      const next = Math.floor((element.clientWidth / em) * unitsPerEm);
      // Hidden (a closed tab, a print in the making): the last width is better than none.
      if (next > 0) setWidth(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, fixed]);
  return fixed ?? (printing ? onPaper : width);
}
