import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import controls from "./controls.module.css";
import { Modal } from "./modal.tsx";
import { Notice } from "./notice.tsx";
import overlay from "./overlay.module.css";
import { useDeed } from "./use-deed.ts";

export type ConfirmDialogProps = {
  title: string;
  /** What will happen. */
  children: ReactNode;
  confirm: string;
  /** Takes something away: the button is in the colour of danger. */
  danger: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before something is done; stays open with the reason where it was not. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, danger, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const { working, problem, run } = useDeed();
  return (
    <Modal title={title} closeLabel={t("common.close")} onClose={onClose} alert>
      <div>{children}</div>
      {problem !== null && (
        <div role="alert" style={{ marginTop: "0.875rem" }}>
          <Notice tone="critical">{problem}</Notice>
        </div>
      )}
      <div className={overlay.actions}>
        <button type="button" className={controls.button} onClick={onClose}>
          {t("common.cancel")}
        </button>
        <button
          type="button"
          className={danger ? controls.danger : controls.primary}
          disabled={working}
          onClick={() => run(onConfirm)}
        >
          {working ? t("administration.working") : confirm}
        </button>
      </div>
    </Modal>
  );
}
