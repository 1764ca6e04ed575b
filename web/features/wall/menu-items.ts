/** What Enter offers: all a remote with five keys can reach. */

export const menuItems = [
  "pause",
  "whole",
  "language",
  "night",
  "amounts",
  "help",
  "close",
] as const;
export type MenuItem = (typeof menuItems)[number];

/** `whole` leads back from one office and is there only then. */
export function itemsOf({ office }: { readonly office: string | null }): readonly MenuItem[] {
  return office === null ? menuItems.filter((item) => item !== "whole") : menuItems;
}
