/** The places of the company a scope may name, and a scope in words. */
import type { TFunction } from "i18next";
import type { PersonRole, ScopeType } from "../../shared/roles.ts";

export type Place = {
  readonly code: string;
  readonly name: string;
  /** Name of what it lies in; null where it lies in nothing smaller than the company. */
  readonly group: string | null;
};

export type Places = {
  readonly province: readonly Place[];
  readonly office: readonly Place[];
  readonly staff: readonly Place[];
};

export type ScopeLike = { readonly scopeType: ScopeType; readonly scopeCode: string | null };

/** 廣東 › 廣州 GZ01, 全公司. A code that is known no longer stands for itself. */
export function scopeWords(scope: ScopeLike, places: Places, t: TFunction<"page">): string {
  const { scopeType, scopeCode } = scope;
  if (scopeType === "company" || scopeCode === null) return t("administration.scopes.company");
  const place = places[scopeType].find(({ code }) => code === scopeCode);
  if (!place) return `${t(`administration.scopes.${scopeType}`)} ${scopeCode}`;
  if (scopeType === "staff") return t("administration.ownRows", { name: place.name });
  return scopeType === "office" && place.group !== null
    ? `${place.group} › ${place.name}`
    : place.name;
}

/** 城市經理，廣東 › 廣州. */
export function grantWords(
  grant: ScopeLike & { readonly role: PersonRole },
  places: Places,
  t: TFunction<"page">,
): string {
  const role = t(`administration.roles.${grant.role}`);
  return t("audit.grant", { role, scope: scopeWords(grant, places, t) });
}
