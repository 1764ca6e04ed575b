import type { TFunction } from "i18next";
import { roleOfDemoName } from "../../shared/demo-names.ts";

/** A name as it is shown: as it was given, but who is of the demo is called by role in the reader's language. */
export function personName(name: string, t: TFunction<"page">): string {
  const role = roleOfDemoName(name);
  return role === null ? name : t("demo.person", { role: t(`roles.${role}`) });
}
