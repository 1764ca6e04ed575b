import { useTranslation } from "react-i18next";
import { Icon } from "../ui/icon.tsx";
import { Segments } from "../ui/segments.tsx";
import type { ThemeChoice } from "./preference-menus.tsx";
import { themes } from "./search.ts";
import styles from "./user-menu.module.css";

export type MenuSettingsProps = ThemeChoice & {
  onKey: () => void;
  /** Null for who may not leave the demo, and where there is none. */
  onLeaveDemo: (() => void) | null;
};

/** Look, notation and the way out of the demo, where the bar has no room for them. */
export function MenuSettings({ theme, onTheme, onKey, onLeaveDemo }: MenuSettingsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.actions} role="group" aria-label={t("settings.label")}>
      <div className={styles.choice}>
        <Segments
          label={t("theme.label")}
          options={themes.map((one) => ({ value: one, text: t(`theme.${one}`) }))}
          value={theme}
          onChange={onTheme}
        />
      </div>
      <button type="button" className={styles.action} onClick={onKey}>
        <Icon name="help" />
        {t("key.open")}
      </button>
      {onLeaveDemo && (
        <button type="button" className={styles.action} onClick={onLeaveDemo}>
          <Icon name="right" />
          {t("demo.start")}
        </button>
      )}
    </div>
  );
}
