import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Makes a home (0700: it holds a company's figures) with its folder for uploads. */
export function makeHome(home: string): { readonly temporary: string } {
  const temporary = join(home, "tmp");
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  return { temporary };
}
