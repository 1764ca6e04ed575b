import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "../format/number.ts";
import controls from "./controls.module.css";

const first = 10;

export type FirstRowsProps<T> = {
  rows: readonly T[];
  children: (shown: readonly T[]) => ReactNode;
};

/** The first rows of a list that is in the order of importance, and the rest for who asks. */
export function FirstRows<T>({ rows, children }: FirstRowsProps<T>) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, first);
  return (
    <>
      {children(shown)}
      {shown.length < rows.length && (
        <button type="button" className={controls.ghost} onClick={() => setAll(true)}>
          {t("boards.more")} ({formatCount(rows.length)})
        </button>
      )}
    </>
  );
}
