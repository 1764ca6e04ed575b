import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Page } from "playwright-core";

/** Axe as it is shipped for browsers: half of it to read, for the same findings. */
const program = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export type AxeOptions = {
  /** A selector of the part that is judged; absent: the page. */
  readonly within?: string;
  /** False where contrast need not be judged, which takes as long as all other rules together, twice. */
  readonly contrast?: boolean;
};

/**
 * What is well is not written down. Contrast is judged behind a drawn ::before too, where axe by itself would
 * look at the styles of every ancestor of a text to say that it cannot tell.
 */
const optionsFor = (contrast: boolean) => ({
  resultTypes: ["violations"],
  rules: { "color-contrast": { enabled: contrast } },
  checks: { "color-contrast": { options: { ignorePseudo: true } } },
});

type WithAxe = {
  axe?: { run(where: Document | string, how: unknown): Promise<{ violations: Result[] }> };
};

/**
 * What axe finds wrong with a page. Our pages hold no frames, so it runs in the page alone; one that is judged
 * again has it already.
 */
export async function axeViolations(
  page: Page,
  { within, contrast = true }: AxeOptions = {},
): Promise<Result[]> {
  const there = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!there) await page.evaluate(await readFile(program, "utf8"));
  return page.evaluate(
    async ([where, how]) => {
      const { violations } = await (globalThis as WithAxe).axe!.run(where ?? document, how);
      return violations;
    },
    [within, optionsFor(contrast)] as const,
  );
}
