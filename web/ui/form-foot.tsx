import { useTranslation } from "react-i18next";
import controls from "./controls.module.css";
import { Notice } from "./notice.tsx";
import overlay from "./overlay.module.css";

export type FormFootProps = {
  /** Why it was not done, in words; null while nothing went wrong. */
  problem: string | null;
  working: boolean;
  submit: string;
  /** Everything is filled in. */
  ready: boolean;
  onClose: () => void;
};

/** The end of a dialog's form: what went wrong, the way out, and the deed. */
export function FormFoot({ problem, working, submit, ready, onClose }: FormFootProps) {
  const { t } = useTranslation();
  return (
    <>
      {problem !== null && (
        <div role="alert">
          <Notice tone="critical">{problem}</Notice>
        </div>
      )}
      <div className={overlay.actions}>
        <button type="button" className={controls.button} onClick={onClose}>
          {t("common.cancel")}
        </button>
        <button type="submit" className={controls.primary} disabled={!ready || working}>
          {working ? t("administration.working") : submit}
        </button>
      </div>
    </>
  );
}
