/** A Hono route and nothing else: answers the bytes of a file, or 304, as fast as this stack can. */
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const body = readFileSync(process.argv[2], "utf8");
const etag = '"bare"';
const app = new Hono();
app.get("/", (c) => c.body(body, 200, { "content-type": "application/json; charset=utf-8", etag }));
app.get("/unchanged", (c) => c.body(null, 304, { etag }));

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
