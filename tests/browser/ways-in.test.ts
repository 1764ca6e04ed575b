/** The ways in besides the password alone, clicked through: in three languages, at a desk and on a phone. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { administrationTexts } from "../../shared/i18n/en/administration.ts";
import { letterText } from "../../shared/i18n/letters.ts";
import type { OpenPage } from "./open-page.ts";
import { openPeopleHome, password, type PeopleHome } from "./people-home.ts";
import {
  button,
  codeOf,
  expectUsable,
  giveCode,
  openAs,
  readers,
  refusal,
  signIn,
  signOut,
  type Reader,
} from "./reader-steps.ts";

let home: PeopleHome;
beforeAll(async () => {
  home = await openPeopleHome();
}, 180_000);
afterAll(() => home?.close());

const isIn = (page: Page) => page.waitForURL(`${home.url}/`);
const addressOf = (what: string, { language }: Reader) =>
  `${what}.${language}@example.com`.toLowerCase();

/** By the button of the company, as somebody who is signed in at its provider. */
async function goByCompany({ page, context }: OpenPage, { texts }: Reader, email: string) {
  const claims = { sub: email, email, email_verified: true };
  await context.addCookies([home.provider.session(claims)]);
  const name = texts.signIn.company.replace("{{name}}", "Example ID");
  await page.getByRole("link", { name }).click();
}

/** Without what was meant to happen: refused codes and links, and a company that has no period yet. */
const unmeant = (complaints: readonly string[]): string[] =>
  complaints.filter((one) => !/status of 40[014]/.test(one));

/** On one's own page: password, code of the app, recovery codes kept. */
async function turnOn(page: Page, reader: Reader): Promise<{ secret: string; codes: string[] }> {
  const { factor } = reader.texts;
  const card = page.locator("section").filter({ has: page.getByText(factor.title) });
  await card.getByText(factor.off).waitFor();
  await card.getByLabel(factor.password, { exact: true }).fill(password);
  await card.getByRole("button", { name: factor.begin }).click();
  await card.getByRole("img", { name: factor.scanAlt }).waitFor();
  await expectUsable(page, reader);
  const secret = await card.locator("code").innerText();
  await card.getByLabel(factor.code).fill("000000");
  await card.getByRole("button", { name: factor.confirm }).click();
  await card.getByRole("alert").getByText(factor.wrongCode).waitFor();
  home.waitALittle();
  await card.getByLabel(factor.code).fill(codeOf(secret, { steps: 0 }));
  await card.getByRole("button", { name: factor.confirm }).click();
  await card.getByText(factor.codesTitle).waitFor();
  await expectUsable(page, reader);
  const codes = await card.locator("li").allInnerTexts();
  expect(new Set(codes).size).toBe(10);
  await card.getByRole("button", { name: factor.kept }).click();
  await card.getByText(factor.on).waitFor();
  return { secret, codes };
}

// Each in a browser profile of its own: two at a time.
describe.concurrent.each(readers)("in $language, $theme", (reader) => {
  const words = reader.texts.signIn;

  it("the company's sign-in leads to the provider and back in, and tells a stranger whom to ask", async () => {
    const email = addressOf("company", reader);
    await home.join(email, reader.name);
    const tab = await openAs(home, reader, { path: "/sign-in" });
    const { page } = tab;
    await expectUsable(page, reader);
    await goByCompany(tab, reader, addressOf("stranger", reader));
    await page.getByText(words.companyUnknown).waitFor();
    await expectUsable(page, reader);
    await goByCompany(tab, reader, email);
    await isIn(page);
    await button(page, reader.shell.access.menu).click();
    await page.getByRole("dialog").getByText(reader.name).waitFor();
    expect(unmeant(tab.complaints)).toEqual([]);
    await tab.close();
  }, 60_000);
});

// The longest ways, at a desk by day and on a phone by night.
describe.concurrent.each(readers.slice(0, 2))("in $language, $theme", (reader) => {
  const { texts } = reader;
  const { signIn: words, forgotten, welcome } = texts;

  it("a second factor is turned on, and asked for by the password and by the company's sign-in", async () => {
    const email = addressOf("factor", reader);
    const cookie = await home.join(email, reader.name);
    const tab = await openAs(home, reader, { path: "/account", cookie });
    const { page } = tab;
    const { secret, codes } = await turnOn(page, reader);
    await signOut(page, reader);
    await signIn(page, reader, email);
    await page.getByRole("heading", { name: texts.code.title }).waitFor();
    await expectUsable(page, reader);
    await giveCode(page, reader, "123456");
    await refusal(page, texts.code.wrong);
    home.waitALittle();
    await giveCode(page, reader, codeOf(secret, { steps: 1 }));
    await isIn(page);

    // Shown once: nothing that is on the page later has them again.
    await page.goto(`${home.url}/account`);
    await page.getByText(texts.factor.on).waitFor();
    expect(await page.locator("body").innerText()).not.toContain(codes[0]);
    await signOut(page, reader);
    // A company that vouches for somebody is no phone in their hand.
    await goByCompany(tab, reader, email);
    await page.getByRole("heading", { name: texts.code.title }).waitFor();
    // The ticket is out of the address bar before anything is drawn.
    expect(page.url()).toBe(`${home.url}/sign-in`);
    await giveCode(page, reader, codes[0] ?? "");
    await isIn(page);
    expect(unmeant(tab.complaints)).toEqual([]);
    await tab.close();
  }, 60_000);

  it("a forgotten password is sent for by mail, and the link of the letter sets a new one", async () => {
    const email = addressOf("forgot", reader);
    const next = "a wholly different one";
    await home.join(email, reader.name);
    const { page, complaints, close } = await openAs(home, reader, { path: "/sign-in" });
    await page.getByLabel(words.email).fill(email);
    await button(page, forgotten.link).click();
    await page.getByRole("heading", { name: forgotten.title }).waitFor();
    await expectUsable(page, reader);
    // What was typed already has come along.
    expect(await page.getByLabel(words.email).inputValue()).toBe(email);
    await button(page, forgotten.submit).click();
    await page.getByText(forgotten.sent).waitFor();

    const { subject } = letterText("forgotten", reader.language, {});
    const [link = ""] = /http:\S+/.exec((await home.letterTo(email, subject)).text) ?? [];
    await page.goto(link);
    await page.getByRole("heading", { name: welcome.reset }).waitFor();
    expect(page.url()).toBe(`${home.url}/welcome`);
    await expectUsable(page, reader);
    await page.getByLabel(welcome.password, { exact: true }).fill(next);
    await button(page, welcome.submit).click();
    await isIn(page);
    await signOut(page, reader);
    await signIn(page, reader, email);
    await refusal(page, words.wrong);
    home.waitALittle();
    await signIn(page, reader, email, next);
    await isIn(page);
    await page.goto(link);
    await page.getByText(welcome.goneTitle).waitFor();
    expect(unmeant(complaints)).toEqual([]);
    await close();
  }, 60_000);
});

describe.concurrent("somebody whose phone is lost", () => {
  it("is asked for the password alone once an administrator took the second factor away", async () => {
    const reader = readers[2];
    const { people } = administrationTexts;
    const email = addressOf("lost", reader);
    const own = await openAs(home, reader, {
      path: "/account",
      cookie: await home.join(email, reader.name),
    });
    await turnOn(own.page, reader);
    const path = `/people?who=${email}`;
    const { page, close } = await openAs(home, reader, { path, cookie: home.administrator });
    await button(page, people.openLabel.replace("{{name}}", reader.name)).click();
    await button(page, people.removeFactor).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: people.removeFactor }).click();
    await page.getByRole("dialog").getByText(people.off, { exact: true }).waitFor();
    await close();
    await signOut(own.page, reader);
    await signIn(own.page, reader, email);
    await isIn(own.page);
    await own.close();
  }, 60_000);
});
