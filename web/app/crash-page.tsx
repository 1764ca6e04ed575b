import { useTranslation } from "react-i18next";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";

/** What is left when a page throws: the way out and the line the administrator needs. */
export function CrashPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Empty
      title={t("error.crash")}
      action={
        <button type="button" className={controls.primary} onClick={() => location.reload()}>
          {t("error.reload")}
        </button>
      }
    >
      {t("error.crashHint")}
      <br />
      <code translate="no">{error instanceof Error ? error.message : String(error)}</code>
    </Empty>
  );
}
