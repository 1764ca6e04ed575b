import { mediaList } from "../ui/media-list.ts";
import { themes, type Theme } from "./search.ts";

const memory = "dabiao.theme";
const darkQuery = "(prefers-color-scheme: dark)";

/** The theme to open in: the address, else the last one chosen here, else the system's. */
export function firstTheme(fromAddress: Theme | undefined): Theme {
  if (fromAddress) return fromAddress;
  return themes.find((theme) => theme === localStorage.getItem(memory)) ?? "system";
}

/** Puts a theme on the page and keeps `system` in step with the system; returns how to stop that. */
export function showTheme(theme: Theme): () => void {
  const system = mediaList(darkQuery);
  const show = () => {
    const dark = theme === "dark" || (theme === "system" && system.matches);
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  };
  show();
  if (theme !== "system") return () => {};
  system.addEventListener("change", show);
  return () => system.removeEventListener("change", show);
}

/** Remembers a choice on this device. */
export function rememberTheme(theme: Theme): void {
  localStorage.setItem(memory, theme);
}
