import { describe, expect, it } from "vitest";
import { ownPlace, readEnvironment } from "../../server/environment.ts";

const read = (variables: Readonly<Record<string, string>>) =>
  readEnvironment({ variables, root: "/srv/app", version: "1.0.0", clock: () => new Date(0) });

describe("readEnvironment", () => {
  it("has the defaults of the contract", () => {
    expect(read({})).toMatchObject({
      home: "/srv/app/data/local",
      demoHome: "/srv/app/data/demo",
      databaseUrl: null,
      demo: true,
      port: 8787,
      host: "127.0.0.1",
      language: "zh-Hant",
    });
    expect(ownPlace(read({}))).toBe("/srv/app/data/local/dabiao.sqlite");
  });

  it("takes an empty variable for one that is not set", () => {
    expect(read({ PORT: "", HOST: "", DABIAO_HOME: "", DATABASE_URL: "" })).toMatchObject({
      port: 8787,
      host: "127.0.0.1",
      home: "/srv/app/data/local",
      databaseUrl: null,
    });
  });

  it("reads a home beside the project or anywhere, and PostgreSQL in its place", () => {
    expect(read({ DABIAO_HOME: "other" }).home).toBe("/srv/app/other");
    expect(read({ DABIAO_HOME: "/data/x" }).home).toBe("/data/x");
    const url = "postgres://u@h/d";
    expect(ownPlace(read({ DATABASE_URL: url }))).toBe(url);
  });

  it("keeps a wrong port wrong instead of guessing one", () => {
    for (const port of ["abc", "-1", "65536", "80.5"]) expect(read({ PORT: port }).port).toBeNaN();
    expect(read({ PORT: "0" }).port).toBe(0);
  });

  it("reads where people reach it, and whether the clear is allowed in so many words", () => {
    expect(read({})).toMatchObject({ publicUrl: null, insecureLan: false });
    const url = "https://board.example";
    expect(read({ DABIAO_PUBLIC_URL: url }).publicUrl?.origin).toBe(url);
    expect(read({ DABIAO_PUBLIC_URL: "board" }).publicUrl).toBeNull();
    expect(read({ DABIAO_ALLOW_INSECURE_LAN: "yes" }).insecureLan).toBe(false);
    expect(read({ DABIAO_ALLOW_INSECURE_LAN: "1" }).insecureLan).toBe(true);
  });

  const url = "https://board.example";
  const smtp = {
    DABIAO_SMTP_URL: "smtps://board:p%40ss@mail.example",
    DABIAO_MAIL_FROM: "Board <board@example.com>",
  };
  const oidc = {
    DABIAO_OIDC_ISSUER: "https://login.example/realms/a",
    DABIAO_OIDC_CLIENT_ID: "dabiao",
    DABIAO_OIDC_CLIENT_SECRET: "hush-hush",
  };

  it("reads where mail is handed in", () => {
    expect(read({})).toMatchObject({ mail: null, company: null, faults: [] });
    const { mail, faults } = read({ ...smtp, DABIAO_PUBLIC_URL: url });
    expect(faults).toEqual([]);
    expect(mail).toEqual({
      host: "mail.example",
      port: 465,
      secure: true,
      requireTls: false,
      auth: { user: "board", pass: "p@ss" },
      from: "Board <board@example.com>",
    });
    const at = (place: string) =>
      read({ ...smtp, DABIAO_SMTP_URL: place, DABIAO_PUBLIC_URL: url }).mail;
    expect(at("smtp://relay.example")).toMatchObject({ port: 587, requireTls: false, auth: null });
    // A password goes to another machine in a tunnel, or not at all.
    expect(at("smtp://u:p@relay.example:25")).toMatchObject({ port: 25, requireTls: true });
    expect(at("smtp://u:p@127.0.0.1:25")).toMatchObject({ requireTls: false });
  });

  it("reads the company's own sign-in, shown by its host unless it has a name", () => {
    const { company, faults } = read({ ...oidc, DABIAO_PUBLIC_URL: url });
    expect(faults).toEqual([]);
    expect(company).toMatchObject({ clientId: "dabiao", name: "login.example" });
    const named = read({ ...oidc, DABIAO_PUBLIC_URL: url, DABIAO_OIDC_NAME: "Example ID" });
    expect(named.company?.name).toBe("Example ID");
  });

  it.each([
    ["mail without the address people reach", smtp],
    ["mail without a sender", { ...smtp, DABIAO_MAIL_FROM: "", DABIAO_PUBLIC_URL: url }],
    ["a sender that is none", { ...smtp, DABIAO_MAIL_FROM: "board", DABIAO_PUBLIC_URL: url }],
    ["mail over http", { ...smtp, DABIAO_SMTP_URL: "http://u:p@m", DABIAO_PUBLIC_URL: url }],
    ["mail to nowhere", { ...smtp, DABIAO_SMTP_URL: "smtp:p%40ss", DABIAO_PUBLIC_URL: url }],
    ["a provider without the address people reach", oidc],
    ["half a provider", { ...oidc, DABIAO_OIDC_CLIENT_ID: "", DABIAO_PUBLIC_URL: url }],
    [
      "a provider in the clear",
      { ...oidc, DABIAO_OIDC_ISSUER: "http://login.example", DABIAO_PUBLIC_URL: url },
    ],
  ])("finds fault with %s, without its secrets", (_, variables) => {
    const { faults } = read(variables);
    expect(faults).toHaveLength(1);
    expect(faults[0]).not.toMatch(/p%40ss|p@ss|u:p|hush-hush/);
  });

  it("shows no demo for DABIAO_DEMO=0 alone", () => {
    expect(read({ DABIAO_DEMO: "0" }).demo).toBe(false);
    expect(read({ DABIAO_DEMO: "1" }).demo).toBe(true);
  });

  it.each([
    ["en_US.UTF-8", "en"],
    ["zh_CN.UTF-8", "zh-Hans"],
    ["zh_TW.UTF-8", "zh-Hant"],
    ["C", "zh-Hant"],
  ])("LANG=%s speaks %s", (lang, language) => {
    expect(read({ LANG: lang }).language).toBe(language);
  });
});
