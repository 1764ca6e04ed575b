import { lazy, Suspense } from "react";
import { ChoiceFace } from "../ui/choice-face.tsx";
import { entryPart } from "./entry-texts.ts";
import { addTexts } from "./i18n.ts";
import type { UserMenuProps } from "./user-menu.tsx";

const Menu = lazy(async () => {
  const texts = addTexts(entryPart);
  const menu = (await import("./user-menu.tsx")).UserMenu;
  await texts;
  return { default: menu };
});

/** A UserMenu whose code the first number does not wait for. */
export function UserMenu(props: UserMenuProps) {
  return (
    <Suspense fallback={<ChoiceFace bare shown="" icon="person" />}>
      <Menu {...props} />
    </Suspense>
  );
}
