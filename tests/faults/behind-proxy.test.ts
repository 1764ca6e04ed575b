/** The product behind a reverse proxy: what is believed of it, and what is not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpTimes } from "../../server/http-server.ts";
import { prepareHomes, type Home, type PreparedHomes } from "./support/homes.ts";
import { startServer, until, type RunningServer } from "./support/product.ts";

let homes: PreparedHomes;
let home: Home;
beforeAll(async () => {
  homes = await prepareHomes("sqlite");
  home = await homes.copy();
});
afterAll(async () => {
  await home.remove();
  await homes.remove();
});

async function withServer<T>(
  variables: Readonly<Record<string, string>>,
  work: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const server = await startServer({ ...home.variables, ...variables });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** A link that is not there, looked at from as many addresses: how many were told to wait. */
async function throttled({ url }: RunningServer, addresses: readonly string[]): Promise<number> {
  let refused = 0;
  for (const address of addresses) {
    const response = await fetch(`${url}/api/links/look`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": `9.9.9.9, ${address}` },
      body: JSON.stringify({ secret: "x".repeat(43) }),
    });
    refused += response.status === 429 ? 1 : 0;
    await response.body?.cancel();
  }
  return refused;
}
const addresses = Array.from({ length: 15 }, (_, i) => `203.0.${i}.7`);

describe("behind a proxy", () => {
  it("a forged address has no effect: all fifteen came over one socket's", async () => {
    expect(await withServer({}, (server) => throttled(server, addresses))).toBe(5);
  });

  it("a proxy that was named is believed: they are fifteen, and one of them alone is held up", async () => {
    const variables = { DABIAO_TRUSTED_PROXIES: "127.0.0.0/8,::1" };
    await withServer(variables, async (server) => {
      expect(await throttled(server, addresses)).toBe(0);
      expect(await throttled(server, Array<string>(10).fill("203.0.0.7"))).toBe(1);
    });
  });

  it("https is what DABIAO_PUBLIC_URL says, whatever X-Forwarded-Proto says", async () => {
    const hsts = async ({ url }: RunningServer, proto: string): Promise<string | null> => {
      const headers = { "x-forwarded-proto": proto };
      const response = await fetch(`${url}/api/health`, { headers });
      return response.headers.get("strict-transport-security");
    };
    expect(await withServer({}, (server) => hsts(server, "https"))).toBeNull();
    const secure = { DABIAO_PUBLIC_URL: "https://board.example" };
    expect(await withServer(secure, (server) => hsts(server, "http"))).toBe("max-age=31536000");
  });

  it("people are sent to DABIAO_PUBLIC_URL: by the first administrator's link, and by a screen", async () => {
    const places = (variables: Readonly<Record<string, string>>) =>
      withServer(variables, async (server) => {
        await until("the link is printed", () => /welcome#/.test(server.written().stdout));
        const link = /(\S+)\/welcome#/.exec(server.written().stdout)?.[1];
        const answer = await fetch(`${server.url}/api/screens/pair`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{}",
        });
        const { confirmAt } = (await answer.json()) as { confirmAt: string | null };
        return { link, confirmAt, here: server.url };
      });
    expect(await places({ DABIAO_PUBLIC_URL: "https://board.example" })).toMatchObject({
      link: "https://board.example",
      confirmAt: "board.example/screens",
    });
    const { link, confirmAt, here } = await places({});
    expect([link, confirmAt]).toEqual([here, null]);
  });

  it("nobody waits for a client for long", () => {
    expect(httpTimes).toEqual({ headers: 10_000, request: 300_000, look: 2_000 });
  });
});
