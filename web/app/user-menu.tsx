import { useNavigate } from "@tanstack/react-router";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import { signOut } from "../api/access.ts";
import type { ProvinceChoice } from "../features/shell/scopes.ts";
import { personName } from "../format/person-name.ts";
import controls from "../ui/controls.module.css";
import { Icon } from "../ui/icon.tsx";
import overlay from "../ui/overlay.module.css";
import { goAs } from "./leave.ts";
import { MenuSettings, type MenuSettingsProps } from "./menu-settings.tsx";
import { useScopeName } from "./use-scope-name.ts";
import styles from "./user-menu.module.css";

export type UserMenuProps = {
  session: SessionAnswer;
  provinces: readonly ProvinceChoice[];
  /** What else stands in it on a phone; null where the bar has it. */
  settings: MenuSettingsProps | null;
};

/** Who is in, as what and for where; the own account, and the way out. */
export function UserMenu({ session, provinces, settings }: UserMenuProps) {
  const { t } = useTranslation();
  const { t: entry } = useTranslation("page", { keyPrefix: "entry" });
  const navigate = useNavigate();
  const nameOf = useScopeName(provinces, "whole");
  const person = session.type === "person";
  const name = session.type === "console" ? entry("user.console") : personName(session.name, t);
  const leave = async () => {
    // Whatever the server says: this device is to show nothing more.
    await signOut().catch(() => undefined);
    goAs("/sign-in");
  };
  return (
    <DialogTrigger>
      <Button className={controls.icon!} aria-label={t("access.menu")}>
        <Icon name="person" />
      </Button>
      <Popover className={overlay.popover!} offset={6} placement="bottom end">
        <Dialog className={styles.dialog!} aria-label={t("access.menu")}>
          {({ close }) => (
            <>
              <div className={styles.name} translate="no">
                {name}
              </div>
              <dl className={styles.facts}>
                <div>
                  <dt className="sr-only">{t("access.as")}</dt>
                  <dd>{rolesText()}</dd>
                </div>
                <div>
                  <dt>{entry("user.scope")}</dt>
                  <dd>{scopeText()}</dd>
                </div>
              </dl>
              {settings && (
                <MenuSettings
                  {...settings}
                  onKey={() => {
                    close();
                    settings.onKey();
                  }}
                  onLeaveDemo={
                    settings.onLeaveDemo &&
                    (() => {
                      close();
                      settings.onLeaveDemo?.();
                    })
                  }
                />
              )}
              <div className={styles.actions}>
                {person && (
                  <button
                    type="button"
                    className={styles.action}
                    onClick={() => {
                      close();
                      void navigate({
                        to: "/account",
                        search: ({ lang, theme }) => ({
                          ...(lang ? { lang } : {}),
                          ...(theme ? { theme } : {}),
                        }),
                      });
                    }}
                  >
                    <Icon name="person" />
                    {entry("user.account")}
                  </button>
                )}
                {person ? (
                  <button type="button" className={styles.action} onClick={() => void leave()}>
                    <Icon name="leave" />
                    {entry("user.signOut")}
                  </button>
                ) : (
                  <button
                    type="button"
                    className={styles.action}
                    onClick={() => location.assign("/sign-in")}
                  >
                    <Icon name="leave" />
                    {entry("user.signIn")}
                  </button>
                )}
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );

  function rolesText(): string {
    if (session.roles.length === 0) return entry("user.noRole");
    return session.roles.map((role) => t(`roles.${role}`)).join(t("common.separator"));
  }

  function scopeText(): string {
    const { scope, staff } = session;
    if (!session.actions.includes("read")) return t("common.none");
    if (scope === "own" && staff.length > 0) return entry("user.ownRows");
    return nameOf(scope);
  }
}
