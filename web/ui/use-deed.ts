import { useState } from "react";
import { useTranslation } from "react-i18next";

export type Deed = {
  readonly working: boolean;
  /** Why it was not done, in words; null while nothing went wrong. */
  readonly problem: string | null;
  readonly run: (work: () => Promise<void>) => void;
};

/** Something a person has done: once at a time, and in words why not. */
export function useDeed(): Deed {
  const { t } = useTranslation();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = (work: () => Promise<void>): void => {
    if (working) return;
    setWorking(true);
    setProblem(null);
    work()
      .catch((error: unknown) => {
        const { code, message } = error as { readonly code?: string; readonly message?: string };
        const words = code === "network" ? t("error.network") : (message ?? String(error));
        setProblem(t("administration.failed", { message: words }));
      })
      .finally(() => setWorking(false));
  };
  return { working, problem, run };
}
