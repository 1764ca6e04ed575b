import { languages, type Language } from "../../shared/i18n/language.ts";
import { pairwise } from "./pairwise.ts";
import type { Sites } from "./sites.ts";
import { screens, sizes, type Screen, type Size } from "./screens.ts";

/** One screen as one reader sees it. */
export type View = {
  readonly screen: Screen;
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly size: Size;
};

export const themes = ["light", "dark"] as const;

/** Every screen in every language, theme and size, of these sizes those it is made for. */
export function everyView(asked: readonly Size[] = sizes): View[] {
  return screens.flatMap((screen) =>
    languages.flatMap((language) =>
      themes.flatMap((theme) =>
        (screen.sizes ?? asked).map((size) => ({ screen, language, theme, size })),
      ),
    ),
  );
}

/** Few views in which every two of screen, language, theme and size meet. */
export function pairwiseViews(asked: readonly Size[] = sizes): View[] {
  const found = pairwise([screens, languages, themes, asked]).map(([s, l, t, z]) => {
    const screen = screens[s as number] as Screen;
    const size = asked[z as number] as Size;
    return {
      screen,
      language: languages[l as number] as Language,
      theme: themes[t as number] as View["theme"],
      size: screen.sizes && !screen.sizes.includes(size) ? (screen.sizes[0] as Size) : size,
    };
  });
  return [...new Map(found.map((view) => [nameOf(view), view])).values()];
}

/** Where a view is: the screen's own address, with the theme where the screen is told it there. */
export function addressOf(sites: Sites, { screen, theme }: View): string {
  const url = new URL(sites.addressOf(screen));
  if (screen.themed) url.searchParams.set("theme", theme);
  return url.href;
}

/** `office-zh-Hant-dark-390`: of a view's picture and its test. */
export function nameOf({ screen, language, theme, size }: View): string {
  return `${screen.name}-${language}-${theme}-${size.width}`;
}
