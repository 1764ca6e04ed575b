import { useEffect } from "react";

/**
 * Keeps the screen on while the wall is seen. Browsers let go of the lock whenever the page is hidden, and
 * give it only over https; elsewhere the screen's own setting rules.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request("screen");
        if (over) await lock.release();
      } catch {
        // A weak battery or an old browser: the wall shows the same numbers.
      }
    };
    const changed = () => void ask();
    changed();
    document.addEventListener("visibilitychange", changed);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", changed);
      void lock?.release();
    };
  }, []);
}
