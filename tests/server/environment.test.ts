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
