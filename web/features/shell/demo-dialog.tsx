import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Modal } from "../../ui/modal.tsx";
import overlay from "../../ui/overlay.module.css";

export type DemoDialogProps = { onStartOwn: () => Promise<void>; onClose: () => void };

/** Asks once before the demo is left for good. */
export function DemoDialog({ onStartOwn, onClose }: DemoDialogProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const start = async () => {
    setWorking(true);
    try {
      await onStartOwn();
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setWorking(false);
    }
  };
  return (
    <Modal title={t("leaveDemo.title")} closeLabel={page("common.close")} onClose={onClose} alert>
      <p>{t("leaveDemo.body")}</p>
      {failure && (
        <p className="bad" role="alert">
          {failure}
        </p>
      )}
      <div className={overlay.actions}>
        <button type="button" className={controls.button} onClick={onClose}>
          {page("common.cancel")}
        </button>
        <button
          type="button"
          className={controls.primary}
          disabled={working}
          onClick={() => void start()}
        >
          {t("leaveDemo.confirm")}
        </button>
      </div>
    </Modal>
  );
}
