import { useTranslation } from "react-i18next";
import { nameOfScope, type ProvinceChoice } from "../features/shell/scopes.ts";

/** Says the name of a scope; `short` leaves out the province an office lies in. */
export function useScopeName(
  provinces: readonly ProvinceChoice[],
  form: "short" | "whole",
): (scope: string) => string {
  const { t } = useTranslation();
  return (scope) => {
    if (scope === "company" || scope === "own") return t(`scope.${scope}`);
    const name = nameOfScope(scope, provinces);
    if (name === null) return t("scope.unknown", { code: scope });
    return form === "short" ? (name.split(" › ").at(-1) ?? name) : name;
  };
}
