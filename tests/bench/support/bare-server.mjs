/**
 * A Hono route and nothing else. `FILE`: JSON of `{ body, headers }`, an answer of the product; `/` gives the
 * same bytes, `/unchanged` the 304 of it, as fast as this stack can.
 */
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const { body, headers } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const unchanged = { ...headers };
delete unchanged["content-type"];
const app = new Hono();
app.get("/", (c) => c.body(body, 200, headers));
app.get("/unchanged", (c) => c.body(null, 304, unchanged));

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
