import { useTranslation } from "react-i18next";
import type { HandedLink } from "../../api/administration.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatInstant } from "../../format/instant.ts";
import controls from "../../ui/controls.module.css";
import { Modal } from "../../ui/modal.tsx";
import { Notice } from "../../ui/notice.tsx";
import overlay from "../../ui/overlay.module.css";
import { CopyText } from "../../ui/secret-once.tsx";
import field from "../../ui/field.module.css";

export type HandedLinkProps = {
  title: string;
  hint: string;
  link: HandedLink;
  language: Language;
  onClose: () => void;
};

/** A one-time link with its whole address, shown this once; a click beside it does not close it. */
export function HandedLinkDialog({ title, hint, link, language, onClose }: HandedLinkProps) {
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
        <CopyText label={title} text={`${location.origin}${link.path}`} />
        <p className="quiet">
          {hint} {t("administration.validUntil", { when: formatInstant(link.expiresAt, language) })}
        </p>
      </div>
      <div className={overlay.actions}>
        <button type="button" className={controls.primary} onClick={onClose}>
          {t("administration.kept")}
        </button>
      </div>
    </Modal>
  );
}
