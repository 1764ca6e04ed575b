import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import field from "../../ui/field.module.css";
import { Modal } from "../../ui/modal.tsx";
import { Notice } from "../../ui/notice.tsx";
import overlay from "../../ui/overlay.module.css";
import { CopyText } from "../../ui/secret-once.tsx";

export type TokenMadeProps = {
  name: string;
  secret: string;
  /** Of this installation: `https://host`. */
  origin: string;
  onClose: () => void;
};

/** The secret of a token, this once, and how a script sends it. */
export function TokenMade({ name, secret, origin, onClose }: TokenMadeProps) {
  const { t } = useTranslation();
  const title = t("tokens.made", { name });
  const example = `curl -H "Authorization: Bearer ${secret}" "${origin}/api/performance"`;
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
        <p className="quiet">{t("tokens.example")}</p>
        <CopyText label={t("tokens.example")} text={example} />
      </div>
      <div className={overlay.actions}>
        <button type="button" className={controls.primary} onClick={onClose}>
          {t("administration.kept")}
        </button>
      </div>
    </Modal>
  );
}
