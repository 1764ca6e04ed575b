import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../../server/cli/run-command.ts";
import { readEnvironment } from "../../../server/environment.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dabiao-serve-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function serve(
  variables: Readonly<Record<string, string>>,
  words: readonly string[] = ["serve"],
) {
  const environment = readEnvironment({
    variables: { DABIAO_HOME: home, DABIAO_DEMO: "0", PORT: "0", ...variables },
    root: home,
    version: "1.0.0",
    clock: () => new Date("2026-09-16T02:00:00Z"),
  });
  let told = "";
  const add = (text: string): void => void (told += text);
  const code = await runCommand(words, environment, { out: add, err: add });
  return { code, told };
}

describe("cli serve", () => {
  const wrong: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{ DABIAO_PUBLIC_URL: "board.example" }, "DABIAO_PUBLIC_URL=board.example: no address"],
    [{ DABIAO_PUBLIC_URL: "https://board.example/app" }, "a host of its own"],
    [{ DABIAO_PUBLIC_URL: "http://board.example" }, "only https"],
    [{ DABIAO_TRUSTED_PROXIES: "proxy.example" }, "DABIAO_TRUSTED_PROXIES=proxy.example: a list"],
    [{ HOST: "0.0.0.0" }, "beyond 127.0.0.1"],
    [{ HOST: "0.0.0.0", DABIAO_PUBLIC_URL: "http://localhost:80" }, "beyond 127.0.0.1"],
    [{ PORT: "eighty" }, "PORT: a number"],
    [{ DATABASE_URL: "mysql://user:secret@db/board" }, "DATABASE_URL: postgres://"],
  ];
  it.each(wrong)(
    "ends with 2 and a sentence for %j, and has touched nothing",
    async (given, why) => {
      const { code, told } = await serve(given);
      expect([code, told]).toEqual([2, expect.stringContaining(why)]);
      expect(await readdir(home)).toEqual([]);
    },
  );

  it.each([["serve"], ["ledger"], ["verify"], ["performance"], ["demo"], ["generate"]])(
    "ends with 2 for a stray word or an unknown option of %s, before anything is opened",
    async (command) => {
      for (const stray of ["more", "--more"]) {
        const { code, told } = await serve({}, [command, stray]);
        expect([code, told]).toEqual([2, expect.stringContaining(stray)]);
      }
      expect(await readdir(home)).toEqual([]);
    },
  );
});
