import { useTranslation } from "react-i18next";
import type { HandedLink } from "../../api/administration.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatInstant } from "../../format/instant.ts";
import { OnceDialog } from "../../ui/once-dialog.tsx";

export type HandedLinkProps = {
  title: string;
  hint: string;
  link: HandedLink;
  language: Language;
  onClose: () => void;
};

/** A one-time link with its whole address. */
export function HandedLinkDialog({ title, hint, link, language, onClose }: HandedLinkProps) {
  const { t } = useTranslation();
  return (
    <OnceDialog title={title} secret={`${location.origin}${link.path}`} onClose={onClose}>
      <p className="quiet">
        {hint} {t("administration.validUntil", { when: formatInstant(link.expiresAt, language) })}
      </p>
    </OnceDialog>
  );
}
