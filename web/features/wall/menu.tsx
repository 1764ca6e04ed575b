import type { TFunction } from "i18next";
import { useEffect, useRef, type ReactNode } from "react";
import type { MenuItem } from "./menu-items.ts";
import styles from "./menu.module.css";

export type MenuProps = {
  readonly items: readonly MenuItem[];
  /** Place of the item with the focus. */
  readonly at: number;
  readonly state: { readonly paused: boolean; readonly night: boolean; readonly amounts: boolean };
  /** Name of the whole that "back" leads to. */
  readonly whole: string;
  readonly onChoose: (item: MenuItem) => void;
  readonly t: TFunction<"page">;
};

/** What Enter offers; the arrows move the real focus, so that every reader of the screen follows. */
export function Menu({ items, at, state, whole, onChoose, t }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll<HTMLElement>("[role='menuitem']")[at]?.focus();
  }, [at, items]);
  return (
    <Panel title={t("wall.menu.title")} note={t("wall.menu.hint")}>
      <div ref={list} role="menu" aria-label={t("wall.menu.title")} className={styles.items}>
        {items.map((item, index) => (
          <button
            key={item}
            type="button"
            role="menuitem"
            tabIndex={index === at ? 0 : -1}
            onClick={() => onChoose(item)}
          >
            {item === "whole" ? (
              <span translate="no">{t("wall.menu.whole", { scope: whole })}</span>
            ) : (
              wordOf(item, state, t)
            )}
          </button>
        ))}
      </div>
    </Panel>
  );
}

function wordOf(item: Exclude<MenuItem, "whole">, state: MenuProps["state"], t: MenuProps["t"]) {
  switch (item) {
    case "pause":
      return t(state.paused ? "wall.menu.resume" : "wall.menu.pause");
    case "night":
      return t(state.night ? "wall.menu.day" : "wall.menu.night");
    case "amounts":
      return t(state.amounts ? "wall.menu.hideAmounts" : "wall.menu.showAmounts");
    case "language":
    case "help":
    case "close":
      return t(`wall.menu.${item}`);
  }
}

export type PanelProps = {
  readonly title: string;
  readonly note: string | null;
  readonly children: ReactNode;
};

/** A sheet over the slide, in the size of everything else on the wall. */
export function Panel({ title, note, children }: PanelProps) {
  return (
    <div className={styles.veil}>
      <div className={styles.panel} role="dialog" aria-label={title} data-min="5">
        <h2>{title}</h2>
        {children}
        {note !== null && <p>{note}</p>}
      </div>
    </div>
  );
}
