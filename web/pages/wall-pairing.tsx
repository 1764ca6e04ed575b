import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { installationQuery } from "../api/queries.ts";
import { useNow } from "../app/clock.ts";
import { nextLanguage } from "../app/i18n.ts";
import { rememberLanguage } from "../app/texts.ts";
import { useHotkeys } from "../app/use-hotkeys.ts";
import { usePairing } from "../app/use-pairing.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useUpkeep } from "../app/use-upkeep.ts";
import { useView } from "../app/use-view.ts";
import { useWakeLock } from "../app/use-wake-lock.ts";
import { PairingSlide } from "../features/pairing/pairing-slide.tsx";
import { isNight, orbitAt } from "../features/wall/daylight.ts";
import { useScreenScale } from "../features/wall/use-screen-scale.ts";
import { minuteOfDay } from "../format/instant.ts";

/** A screen that is not let in: shows its code until somebody confirms it, and keeps itself up meanwhile. */
export function WallPairing({ onPaired }: { onPaired: () => void }) {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const { pairing, trouble } = usePairing(onPaired);
  const insecure = useQuery(installationQuery()).data?.insecure ?? false;
  const now = useNow(1_000);
  const scale = useScreenScale();
  // Each code is an occasion to keep the page for a start without network, and to take a newer build.
  const codeAt = pairing === null ? undefined : Date.parse(pairing.expiresAt);
  const onEdge = useUpkeep(codeAt);
  useWakeLock();

  useEffect(() => onEdge(false), [codeAt, onEdge]);
  useEffect(() => {
    document.title = `${t("pairing.title")} · ${t("brand.name")}`;
  }, [t]);
  useHotkeys({
    l: () => {
      const lang = nextLanguage(language);
      rememberLanguage(lang);
      change({ lang }, true);
    },
  });

  const { x, y } = orbitAt(now);
  const dark = search.theme === "dark" || (search.theme !== "light" && isNight(minuteOfDay(now)));
  return (
    <PairingSlide
      userCode={pairing?.userCode ?? null}
      expiresAt={pairing?.expiresAt ?? null}
      trouble={trouble}
      now={now}
      address={pairing?.confirmAt ?? `${location.host}/screens`}
      insecure={insecure}
      transform={`scale(${scale}) translate(calc(${x} * var(--u)), calc(${y} * var(--u)))`}
      night={dark}
    />
  );
}
