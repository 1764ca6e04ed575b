import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { firstAmounts, rememberAmounts } from "../app/amounts.ts";
import { useNow } from "../app/clock.ts";
import { nextLanguage } from "../app/i18n.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useUpkeep } from "../app/use-upkeep.ts";
import { useView } from "../app/use-view.ts";
import { useWakeLock } from "../app/use-wake-lock.ts";
import { useWall } from "../app/use-wall.ts";
import { openedByPerson } from "../app/wall-reload.ts";
import type { Ask } from "../features/wall/controls.ts";
import { isNight } from "../features/wall/daylight.ts";
import { nextOffice } from "../features/wall/walk.ts";
import { Wall } from "../features/wall/wall.tsx";
import { minuteOfDay } from "../format/instant.ts";

/** The boards of the wall: nobody attends it, so it keeps itself right. `onShut`: it is let in no longer. */
export function WallBoards({ onShut }: { onShut: () => void }) {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const office = search.office ?? null;
  const { kept, link, failure } = useWall({
    period: search.period ?? null,
    home: search.scope ?? null,
    office,
    onShut,
  });
  const now = useNow(1_000);
  const minute = minuteOfDay(now);
  const [night, setNight] = useState<boolean | null>(null);
  const [openedAt] = useState(openedByPerson);
  const onEdge = useUpkeep(kept?.fetchedAt);
  useWakeLock();

  useEffect(() => {
    document.title = `${t("wall.title")} · ${t("brand.name")}`;
  }, [t]);

  const byAddress = search.theme === "dark" ? true : search.theme === "light" ? false : null;
  const dark = night ?? byAddress ?? isNight(minute);
  const amounts = firstAmounts(search.amounts);
  const walk = kept?.facts.walk;

  const onAsk = (given: Ask): void => {
    switch (given.ask) {
      case "language":
        return change({ lang: nextLanguage(language) }, true);
      case "night":
        return setNight(!dark);
      case "amounts": {
        const next = amounts === "shown" ? "hidden" : "shown";
        rememberAmounts(next);
        return change({ amounts: next }, true);
      }
      case "walk":
        return change({ office: nextOffice(walk ?? [], office, given.by) ?? undefined }, true);
      case "whole":
        return office === null ? undefined : change({ office: undefined }, true);
      case "full":
        return toggleFullScreen();
    }
  };
  return (
    <Wall
      kept={kept}
      link={link}
      failure={failure}
      clock={{ now, minute }}
      openedAt={openedAt}
      look={{ night: dark, dim: dark && isNight(minute) }}
      amounts={amounts === "shown"}
      office={office}
      home={kept?.facts.homeName ?? null}
      language={language}
      onAsk={onAsk}
      onEdge={onEdge}
    />
  );
}

function toggleFullScreen(): void {
  const turn = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A screen that refuses shows the wall in its window.
  turn.catch(() => undefined);
}
