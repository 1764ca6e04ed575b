import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * Axe with all its rules. Our pages hold no frames, so it may finish in the page itself instead of in a second
 * one, and it need not write down what is well: two fifths of the time.
 */
export function axeIn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}
