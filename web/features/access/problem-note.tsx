import { useTranslation } from "react-i18next";
import { Notice } from "../../ui/notice.tsx";
import type { Attempt } from "./use-attempt.ts";

/** What came of an attempt, and what to do now; `refused` in the words of the form. */
export function ProblemNote({ attempt, refused }: { attempt: Attempt; refused: string }) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { problem, wait } = attempt;
  return (
    // There before anything is wrong, so that it is read out when something is.
    <div role="alert">
      {problem && (
        <Notice
          tone={problem.kind === "wait" && wait === 0 ? "info" : "critical"}
          icon={problem.kind === "wait" ? "clock" : "alert"}
        >
          {text()}
        </Notice>
      )}
    </div>
  );

  function text(): string {
    switch (problem?.kind) {
      case "refused":
        return refused;
      case "wait":
        return wait > 0 ? t("signIn.wait", { count: wait }) : t("signIn.waited");
      case "away":
        return t("signIn.away");
      case "gone":
        return t("welcome.gone");
      case "other":
        return t("signIn.failed", { message: problem.message });
      case undefined:
        return "";
    }
  }
}
