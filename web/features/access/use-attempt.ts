import { useCallback, useState } from "react";
import { useCountdown } from "../../ui/use-countdown.ts";
import { problemOf, type Problem } from "./problem.ts";

export type Attempt = {
  readonly working: boolean;
  readonly problem: Problem | null;
  /** Seconds to wait until another attempt is worth while. */
  readonly wait: number;
  run(work: () => Promise<void>): void;
  forget(): void;
};

/** One attempt at a time, what came of it, and how long to wait for the next. */
export function useAttempt(): Attempt {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wait, setWait] = useCountdown();
  const run = useCallback(
    (work: () => Promise<void>) => {
      setWorking(true);
      setProblem(null);
      work()
        .catch((error: unknown) => {
          const found = problemOf(error);
          setProblem(found);
          if (found.kind === "wait") setWait(found.seconds);
        })
        .finally(() => setWorking(false));
    },
    [setWait],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { working, problem, wait, run, forget };
}
