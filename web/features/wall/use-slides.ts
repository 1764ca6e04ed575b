import { useMemo, useState } from "react";
import type { KeptFacts } from "./kept-facts.ts";
import { slidesOf, type SlideId } from "./slides.ts";

/** The slides of this round, and how to say that one broke. */
export function useSlides(kept: KeptFacts | null): {
  readonly shown: readonly SlideId[];
  readonly skipped: readonly SlideId[];
  readonly onBroken: (slide: SlideId) => void;
} {
  const [broken, setBroken] = useState<{ of: KeptFacts | null; ids: ReadonlySet<SlideId> }>(() => ({
    of: null,
    ids: new Set(),
  }));
  // New numbers are a new chance for a slide that broke on the old ones.
  const ids = useMemo(() => (broken.of === kept ? broken.ids : new Set<SlideId>()), [broken, kept]);
  const slides = useMemo(
    () => (kept ? slidesOf(kept.facts, ids) : { shown: [], skipped: [] }),
    [kept, ids],
  );
  return { ...slides, onBroken: (slide) => setBroken({ of: kept, ids: new Set([...ids, slide]) }) };
}
