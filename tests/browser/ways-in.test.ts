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

const goByCompany = (page: Page, { texts }: Reader): Promise<void> =>
  page.getByRole("link", { name: texts.signIn.company.replace("{{name}}", "Example ID") }).click();

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
  // Shown once: not even a fresh page has them again.
  await page.reload();
  await card.getByText(factor.on).waitFor();
  expect(await page.locator("body").innerText()).not.toContain(codes[0]);
  return { secret, codes };
}

describe.each(readers)("the second factor in $language, $theme", (reader) => {
  const email = `factor.${reader.language.toLowerCase()}@example.com`;
  const { texts } = reader;
  let secret: string;
  let codes: string[];
  let tab: OpenPage;

  it("is turned on with an app, and is asked for from then on", async () => {
    tab = await openAs(home, reader, {
      path: "/account",
      cookie: await home.join(email, reader.name),
    });
    const { page } = tab;
    ({ secret, codes } = await turnOn(page, reader));
    await signOut(page, reader);
    await signIn(page, reader, email);
    await page.getByRole("heading", { name: texts.code.title }).waitFor();
    await expectUsable(page, reader);
    await giveCode(page, reader, "123456");
    await refusal(page, texts.code.wrong);
    home.waitALittle();
    await giveCode(page, reader, codeOf(secret, { steps: 1 }));
    await isIn(page);
  }, 60_000);

  it("is asked for by the company's sign-in too, and passed by a recovery code without the phone", async () => {
    const { page } = tab;
    await signOut(page, reader);
    // A company that vouches for somebody is no phone in their hand.
    home.provider.present({ sub: email, email, email_verified: true });
    await goByCompany(page, reader);
    await page.getByRole("heading", { name: texts.code.title }).waitFor();
    // The ticket is out of the address bar before anything is drawn.
    expect(page.url()).toBe(`${home.url}/sign-in`);
    await giveCode(page, reader, codes[0] ?? "");
    await isIn(page);
  }, 60_000);

  it("is asked for no longer once an administrator took it away", async () => {
    const { page } = tab;
    const { people } = administrationTexts;
    const office = await openAs(home, readers[2], {
      path: `/people?who=${email}`,
      cookie: home.administrator,
    });
    await button(office.page, people.openLabel.replace("{{name}}", reader.name)).click();
    await button(office.page, people.removeFactor).click();
    const dialog = office.page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: people.removeFactor }).click();
    await office.page.getByRole("dialog").getByText(people.off, { exact: true }).waitFor();
    await office.close();

    await signOut(page, reader);
    await signIn(page, reader, email);
    await isIn(page);
    expect(unmeant(tab.complaints)).toEqual([]);
    await tab.close();
  }, 60_000);
});

describe.each(readers)("the company's own sign-in in $language, $theme", (reader) => {
  const email = `company.${reader.language.toLowerCase()}@example.com`;
  const { signIn: words } = reader.texts;

  it("leads to the provider and back in, and tells a stranger whom to ask", async () => {
    await home.join(email, reader.name);
    const { page, complaints, close } = await openAs(home, reader, { path: "/sign-in" });
    await expectUsable(page, reader);
    home.provider.present({ sub: "nobody", email: "stranger@example.com", email_verified: true });
    await goByCompany(page, reader);
    await page.getByText(words.companyUnknown).waitFor();
    await expectUsable(page, reader);
    home.provider.present({ sub: email, email, email_verified: true });
    await goByCompany(page, reader);
    await isIn(page);
    await button(page, reader.shell.access.menu).click();
    await page.getByRole("dialog").getByText(reader.name).waitFor();
    expect(unmeant(complaints)).toEqual([]);
    await close();
  }, 60_000);
});

describe.each(readers)("a forgotten password in $language, $theme", (reader) => {
  const email = `forgot.${reader.language.toLowerCase()}@example.com`;
  const { signIn: words, forgotten, welcome } = reader.texts;

  it("is sent for by mail, and the link of the letter sets a new one and lets in", async () => {
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
    await expectUsable(page, reader);

    const { subject } = letterText("forgotten", reader.language, {});
    const letter = await home.letterTo(email, subject);
    const [link = ""] = /http:\S+/.exec(letter.text) ?? [];
    await page.goto(link);
    await page.getByRole("heading", { name: welcome.reset }).waitFor();
    expect(page.url()).toBe(`${home.url}/welcome`);
    await expectUsable(page, reader);
    await page.getByLabel(welcome.password, { exact: true }).fill("a wholly different one");
    await button(page, welcome.submit).click();
    await isIn(page);

    await signOut(page, reader);
    await signIn(page, reader, email);
    await refusal(page, words.wrong);
    home.waitALittle();
    await signIn(page, reader, email, "a wholly different one");
    await isIn(page);
    await page.goto(link);
    await page.getByText(welcome.goneTitle).waitFor();
    expect(unmeant(complaints)).toEqual([]);
    await close();
  }, 60_000);
});
