import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Empty } from "../../ui/empty.tsx";

export type LeagueProblemProps = {
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

/** Why there is no league at all, and the way on. */
export function LeagueProblem({ code, message, onRetry, onReset, onImport }: LeagueProblemProps) {
  const { t } = useTranslation();
  const button = (text: string, action: () => void) => (
    <button type="button" className={controls.primary} onClick={action}>
      {text}
    </button>
  );
  switch (code) {
    case "performance.no_period":
      return (
        <Empty
          title={t("league.empty.importTitle")}
          action={onImport && button(t("league.empty.importAction"), onImport)}
        >
          {t("league.empty.import")}
        </Empty>
      );
    case "scope.unknown":
    case "ledger.unknown":
      return (
        <Empty
          title={t(
            code === "scope.unknown" ? "league.empty.scopeTitle" : "league.empty.ledgerTitle",
          )}
          action={button(t("league.empty.reset"), onReset)}
        >
          {message}
        </Empty>
      );
    case "access.denied":
      return <Empty title={t("access.deniedTitle")}>{message}</Empty>;
    default:
      return (
        <Empty title={t("error.title")} action={button(t("error.retry"), onRetry)}>
          {code === "network" ? t("error.network") : message || t("error.unexpected", { code })}
        </Empty>
      );
  }
}
