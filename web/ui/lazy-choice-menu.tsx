import { lazy, Suspense } from "react";
import { ChoiceFace } from "./choice-face.tsx";
import type { ChoiceMenuProps } from "./choice-menu.tsx";

const ChoiceMenu = lazy(async () => ({ default: (await import("./choice-menu.tsx")).ChoiceMenu }));

/** A ChoiceMenu whose code the first number does not wait for. */
export function LazyChoiceMenu(props: ChoiceMenuProps) {
  return (
    <Suspense fallback={<ChoiceFace {...props} />}>
      <ChoiceMenu {...props} />
    </Suspense>
  );
}
