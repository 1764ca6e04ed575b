import { openPages } from "./open-pages.ts";

type Place = { readonly pathname: string; readonly search: string };

/** A page of our own; any name will do, it is only compared with itself. */
const own = "https://own.invalid";

/** `/sign-in` with the page to come back to; language and look stay as they are. */
export function signInAddress({ pathname, search }: Place): string {
  const kept = new URLSearchParams();
  const now = new URLSearchParams(search);
  const back = pathname + search;
  if (back !== "/" && !openPages.has(pathname)) kept.set("back", back);
  for (const name of ["lang", "theme"]) {
    const value = now.get(name);
    if (value !== null) kept.set(name, value);
  }
  const text = kept.toString();
  return text === "" ? "/sign-in" : `/sign-in?${text}`;
}

/** An address of ours with the language and look that stand in another one's search. */
export function withLook(address: string, search: string): string {
  const { pathname, searchParams } = new URL(address, own);
  const now = new URLSearchParams(search);
  for (const name of ["lang", "theme"]) {
    const value = now.get(name);
    if (value !== null && !searchParams.has(name)) searchParams.set(name, value);
  }
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
}

/**
 * The page to come back to; null where none is named, or one that is not ours: what stands in an address
 * may have been put there by anybody, and must never lead to another site.
 */
export function backAddress(back: string | undefined): string | null {
  // Browsers leave out tabs and line ends and take a backslash for a slash: `/\evil.example`.
  if (back === undefined || !/^\/(?![/\\])[^\s\\]*$/.test(back)) return null;
  if (!URL.canParse(back, own)) return null;
  const { origin, pathname, search } = new URL(back, own);
  // `/.//evil.example` is a path of ours that would be read as another site the next time.
  const foreign = origin !== own || pathname.startsWith("//") || pathname.startsWith("/api/");
  return foreign || openPages.has(pathname) ? null : pathname + search;
}
