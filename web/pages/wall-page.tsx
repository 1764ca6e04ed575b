import "../ui/wall-tokens.css";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../app/clock.ts";
import { nextLanguage } from "../app/i18n.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { useWall } from "../app/use-wall.ts";
import { keepPageOffline } from "../app/wall-offline.ts";
import type { Command } from "../features/wall/commands.ts";
import { isNight } from "../features/wall/daylight.ts";
import { Wall } from "../features/wall/wall.tsx";
import { hourOf } from "../format/instant.ts";

/** The wall: nobody attends it, so it keeps itself right. */
export function WallPage() {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const { kept, link, failure } = useWall({
    period: search.period ?? null,
    scope: search.scope ?? null,
  });
  const now = useNow(1_000);
  const [night, setNight] = useState<boolean | null>(null);

  useEffect(() => {
    document.title = `${t("wall.title")} · ${t("brand.name")}`;
  }, [t]);
  const fetchedAt = kept?.fetchedAt;
  useEffect(() => {
    if (fetchedAt !== undefined) keepPageOffline();
  }, [fetchedAt, language]);

  const byAddress = search.theme === "dark" ? true : search.theme === "light" ? false : null;
  const dark = night ?? byAddress ?? isNight(hourOf(now));

  const command = (given: Command) => {
    if (given.do === "language") change({ lang: nextLanguage(language) }, true);
    if (given.do === "night") setNight(!dark);
    if (given.do === "full") toggleFullScreen();
  };
  return (
    <Wall
      kept={kept}
      link={link}
      failure={failure}
      now={now}
      night={dark}
      language={language}
      onCommand={command}
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
