import { useTranslation } from "react-i18next";
import { OnceDialog } from "../../ui/once-dialog.tsx";
import { CopyText } from "../../ui/secret-once.tsx";

export type TokenMadeProps = {
  name: string;
  secret: string;
  /** Of this installation: `https://host`. */
  origin: string;
  onClose: () => void;
};

/** The secret of a token, and how a script sends it. */
export function TokenMade({ name, secret, origin, onClose }: TokenMadeProps) {
  const { t } = useTranslation();
  const example = `curl -H "Authorization: Bearer ${secret}" "${origin}/api/performance"`;
  return (
    <OnceDialog title={t("tokens.made", { name })} secret={secret} onClose={onClose}>
      <p className="quiet">{t("tokens.example")}</p>
      <CopyText label={t("tokens.example")} text={example} />
    </OnceDialog>
  );
}
