/** The page's only wall clock. Business dates never come from here: they come with the numbers. */
import { useEffect, useState } from "react";

/** Now in epoch milliseconds. */
export function readClock(): number {
  return Date.now();
}

/** Now, looked at again every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    const timer = setInterval(() => setNow(readClock()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
