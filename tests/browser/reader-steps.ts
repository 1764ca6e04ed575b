/** Who comes in by which way, and what they do on its pages. */
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { en } from "../../shared/i18n/en.ts";
import { entryTexts as enEntry } from "../../shared/i18n/en/entry.ts";
import { zhHans } from "../../shared/i18n/zh-Hans.ts";
import { entryTexts as hansEntry } from "../../shared/i18n/zh-Hans/entry.ts";
import { zhHant } from "../../shared/i18n/zh-Hant.ts";
import { entryTexts as hantEntry } from "../../shared/i18n/zh-Hant/entry.ts";
import type { Cookie } from "./ask-server.ts";
import { graveFindings } from "./judge-screen.ts";
import { desk, phone, type OpenPage } from "./open-page.ts";
import { password, type PeopleHome } from "./people-home.ts";

/** Who comes in, and how they look at it. */
export const readers = [
  {
    language: "zh-Hant",
    size: desk,
    theme: "light",
    shell: zhHant,
    texts: hantEntry,
    name: "林曉",
  },
  {
    language: "zh-Hans",
    size: phone,
    theme: "dark",
    shell: zhHans,
    texts: hansEntry,
    name: "李雷",
  },
  { language: "en", size: desk, theme: "dark", shell: en, texts: enEntry, name: "Ann Lee" },
] as const;
export type Reader = (typeof readers)[number];

/** A page of this home as somebody looks at it; signed in with `cookie`. */
export const openAs = (
  home: PeopleHome,
  { language, size, theme }: Reader,
  given: { readonly path: string; readonly cookie?: Cookie },
): Promise<OpenPage> => {
  const { path, ...signedIn } = given;
  return home.open({ url: home.url + path, language, theme, size, ...signedIn });
};

/** Nothing in it keeps anybody out: not its colours and names, not its width. */
export async function expectUsable(page: Page, { size, language }: Reader): Promise<void> {
  // Both themes and both sizes are judged by the first two readers; it takes as long as the rest of a step.
  if (language !== "en") expect(await graveFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
}

/** A button by its whole name. */
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Said to who was refused. */
export const refusal = (page: Page, text: string) =>
  page.getByRole("alert").getByText(text).waitFor();
/** The code of now, or of the step to come, which is taken as well: each counts once. */
export const codeOf = (secret: string, { steps }: { readonly steps: number }): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

export async function signIn(page: Page, { texts }: Reader, email: string, secret = password) {
  await page.getByLabel(texts.signIn.email).fill(email);
  await page.getByLabel(texts.signIn.password, { exact: true }).fill(secret);
  await button(page, texts.signIn.submit).click();
}

export async function signOut(page: Page, { shell, texts }: Reader): Promise<void> {
  await button(page, shell.access.menu).click();
  await button(page, texts.user.signOut).click();
  await page.getByRole("heading", { name: texts.signIn.title }).waitFor();
}

/** Gives a code where it is asked for. */
export async function giveCode(page: Page, { texts }: Reader, code: string): Promise<void> {
  await page.getByLabel(texts.code.label).fill(code);
  await button(page, texts.code.submit).click();
}
