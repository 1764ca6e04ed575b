import "../ui/wall-tokens.css";
import { lazy, Suspense, useCallback, useState } from "react";
import { administrationPart } from "../app/administration-texts.ts";
import { addTexts } from "../app/i18n.ts";
import { forgetKept } from "../features/wall/kept-facts.ts";
import { WallBoards } from "./wall-boards.tsx";

const WallPairing = lazy(async () => {
  await addTexts(administrationPart);
  return { default: (await import("./wall-pairing.tsx")).WallPairing };
});

/** The wall: its boards, or, where the screen has no key that holds, the code by which it gets one. */
export function WallPage() {
  const [shut, setShut] = useState(false);
  const onShut = useCallback(() => {
    // Whoever let the screen in has turned it away: nothing of what it was shown stays on it.
    forgetKept(localStorage);
    setShut(true);
  }, []);
  const onPaired = useCallback(() => setShut(false), []);
  if (!shut) return <WallBoards onShut={onShut} />;
  return (
    <Suspense fallback={<main data-wall="day" />}>
      <WallPairing onPaired={onPaired} />
    </Suspense>
  );
}
