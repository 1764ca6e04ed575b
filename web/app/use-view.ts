import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { afterPaint } from "./after-paint.ts";
import { readSearch, type Search } from "./search.ts";

/** The view without what is laid over it: the same one while a number's account opens and closes. */
export function useFilters(): Search {
  return useSearch({ strict: false, select: withoutAccount, structuralSharing: true }) as Search;
}

export type ChangeSearch = (changes: Partial<SearchChanges>, replace?: boolean) => void;
type SearchChanges = { [Key in keyof Search]: Search[Key] | undefined };

/** The view as the address says it, and how to change it; `undefined` takes a filter away. */
export function useView(): { search: Search; change: ChangeSearch } {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = useCallback<ChangeSearch>(
    (changes, replace = false) => {
      afterPaint(
        () =>
          void navigate({
            to: ".",
            search: (before: Record<string, unknown>) => cleaned({ ...before, ...changes }),
            replace,
            resetScroll: false,
          }),
      );
    },
    [navigate],
  );
  return { search, change };
}

function cleaned(search: Record<string, unknown>): Search {
  const texts = Object.entries(search).filter(([, value]) => value !== undefined);
  return readSearch(Object.fromEntries(texts.map(([name, value]) => [name, String(value)])));
}

function withoutAccount({ explain: _, explainPeriod: __, ...filters }: Search): Search {
  return filters;
}
