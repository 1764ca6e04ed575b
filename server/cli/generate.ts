import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { generateCompany } from "../demo/generate.ts";
import { demoToday } from "../environment.ts";
import { UsageError, type Command } from "./command.ts";
import { readOnlyOptions } from "./options.ts";

/** `generate`: KIND.csv files of a company of any size; the same arguments give the same bytes. */
export const generateCommand: Command = {
  usage: "generate --offices N --months M --rows R --seed S --out DIR",
  run: async ({ args, out }) => {
    const { values } = readOnlyOptions(args, {
      values: ["offices", "months", "rows", "seed", "out"],
    });
    const count = (name: string, least: number): number => {
      const text = values[name];
      const value = Number(text);
      if (!text || !/^\d{1,10}$/.test(text) || value < least) {
        throw new UsageError(`--${name}: a number from ${least}`);
      }
      return value;
    };
    const folder = values["out"];
    if (!folder) throw new UsageError("--out: a folder");
    const options = {
      offices: count("offices", 1),
      months: count("months", 1),
      rows: count("rows", 0),
      seed: count("seed", 0),
      endsOn: demoToday,
    };
    await mkdir(folder, { recursive: true });
    await generateCompany(options, (kind) => createWriteStream(join(folder, `${kind}.csv`)));
    out(`${folder}\n`);
    return 0;
  },
};
