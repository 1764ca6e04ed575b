/** Other processes write too (the command line), so the ledger is looked at, not only listened for. */
const lookMs = 250;

export type LedgerWatch = {
  /** Hears the newest number at once and at every change; the answer stops it. */
  subscribe(listener: (ledger: number) => void): () => void;
};

/** What is looked at: which company is shown, and its newest ledger number. */
type Shown = { readonly name: string; readonly store: { head(): Promise<number> } };

/** One look at the ledger for all listeners, and none while nobody listens. */
export function ledgerWatch(current: () => Promise<Shown>): LedgerWatch {
  const listeners = new Set<(ledger: number) => void>();
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  let seen: { readonly key: string; readonly ledger: number } | null = null;

  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const world = await current();
      const ledger = await world.store.head();
      const key = `${world.name}:${ledger}`;
      if (seen?.key !== key) {
        seen = { key, ledger };
        for (const listener of listeners) listener(ledger);
      }
    } catch {
      // The database is away for a moment; the next look tells.
    } finally {
      looking = false;
    }
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      // A look that ended after the last listener left may have seen a number nobody heard.
      if (!timer) seen = null;
      if (seen) listener(seen.ledger);
      timer ??= setInterval(() => void look(), lookMs);
      void look();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || !timer) return;
        clearInterval(timer);
        timer = null;
        seen = null;
      };
    },
  };
}
