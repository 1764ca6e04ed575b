/** A number that opens its own account: formula, parts, files and rows. */
import { createContext, useContext, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./origin.module.css";

/** Opens the account of a field; `key` is `total`, `office:GZ01`, `staff:S01`. */
export type OpenOrigin = (field: string, key: string, period: string) => void;

const OriginContext = createContext<OpenOrigin | null>(null);

export const OriginProvider = OriginContext.Provider;

/** The number a cell of a table shows; null for a cell without an account. */
export type OriginOf = (
  row: string,
  column: string,
) => { readonly field: string; readonly of: string; readonly period: string } | null;

/** Opens an account; null where the page has none. */
export const useOpenOrigin = (): OpenOrigin | null => useContext(OriginContext);

export type OriginProps = {
  /** Dotted path of the contract: `sales.completion`. */
  field: string;
  of: string;
  period: string;
  className?: string | undefined;
  children: ReactNode;
};

export function Origin({ field, of, period, className, children }: OriginProps) {
  const { t } = useTranslation();
  const open = useContext(OriginContext);
  if (!open) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      className={`${styles.origin} ${className ?? ""}`}
      data-origin={`${field}@${of}`}
      title={t("boards.origin")}
      onClick={() => open(field, of, period)}
    >
      {children}
    </button>
  );
}
