import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import controls from "./controls.module.css";
import field from "./field.module.css";
import { Modal } from "./modal.tsx";
import { Notice } from "./notice.tsx";
import overlay from "./overlay.module.css";
import { CopyText } from "./secret-once.tsx";

export type OnceDialogProps = {
  title: string;
  secret: string;
  /** How it is used, under it. */
  children: ReactNode;
  onClose: () => void;
};

/** Something secret that is shown this once; a click beside it does not close it. */
export function OnceDialog({ title, secret, children, onClose }: OnceDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal title={title} closeLabel={t("common.close")} onClose={onClose} alert>
      <div className={field.form}>
        <Notice tone="warning">
          <p>
            <b>{t("administration.once")}</b>
          </p>
          {t("administration.onceHint")}
        </Notice>
        <CopyText label={title} text={secret} />
        {children}
      </div>
      <div className={overlay.actions}>
        <button type="button" className={controls.primary} onClick={onClose}>
          {t("administration.kept")}
        </button>
      </div>
    </Modal>
  );
}
