import { useTranslation } from "react-i18next";

/** What the button beside a password says. */
export function usePasswordWords(): { show: string; hide: string; capsLock: string } {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  return { show: t("signIn.show"), hide: t("signIn.hide"), capsLock: t("signIn.capsLock") };
}
