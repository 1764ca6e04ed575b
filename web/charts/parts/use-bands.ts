import { useXAxisScale } from "recharts";

/** The place of a category across a time chart, in chart units. */
export type Band = { readonly start: number; readonly middle: number; readonly width: number };

/** Where a category stands; null until the chart knows, and for what is not in it. */
export function useBands(): (key: string) => Band | null {
  const scale = useXAxisScale();
  return (key) => {
    const start = scale?.(key, { position: "start" });
    const end = scale?.(key, { position: "end" });
    if (start === undefined || end === undefined) return null;
    return { start, middle: (start + end) / 2, width: end - start };
  };
}
