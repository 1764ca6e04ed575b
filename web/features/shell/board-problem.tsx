import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Empty } from "../../ui/empty.tsx";
import { Denied } from "./denied.tsx";

export type BoardProblemProps = {
  /** The server's code, or `network`. */
  code: string;
  /** What the server says, in the reader's language. */
  message: string;
  onRetry: () => void;
  /** Back to the whole company, now. */
  onReset: () => void;
  /** Null for who may not import. */
  onImport: (() => void) | null;
};

/** Why a board has no numbers at all, and the way on. */
export function BoardProblem({ code, message, onRetry, onReset, onImport }: BoardProblemProps) {
  const { t } = useTranslation();
  const button = (text: string, action: () => void) => (
    <button type="button" className={controls.primary} onClick={action}>
      {text}
    </button>
  );
  if (code === "performance.no_period") {
    return (
      <Empty
        title={t("boards.empty.importTitle")}
        action={onImport && button(t("boards.empty.importAction"), onImport)}
      >
        {t("boards.empty.import")}
      </Empty>
    );
  }
  if (code === "access.denied") return <Denied>{message}</Denied>;
  if (code === "scope.unknown" || code === "ledger.unknown") {
    const title = code === "scope.unknown" ? "scopeTitle" : "ledgerTitle";
    return (
      <Empty title={t(`boards.empty.${title}`)} action={button(t("boards.empty.reset"), onReset)}>
        {message}
      </Empty>
    );
  }
  return (
    <Empty title={t("error.title")} action={button(t("error.retry"), onRetry)}>
      {code === "network" ? t("error.network") : message || t("error.unexpected", { code })}
    </Empty>
  );
}
