/**
 * `npm run matrix [-- --only NAME[,NAME]]`: every screen in every language, theme and size is judged as
 * in `npm test`, which judges a pairwise set. Ends with 1 when something is wrong.
 */
import { parseArgs } from "node:util";
import { withTypescript } from "./run-typescript.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });
await withTypescript("matrix.ts", async ({ judgeEveryView }) => {
  const wrong = await judgeEveryView(values.only?.split(",") ?? null);
  process.exitCode = wrong === 0 ? 0 : 1;
});
