import { startDemoServer } from "./demo-server.ts";
import type { Screen } from "./screens.ts";

/** Where the screens are: the demo company, and an own one that has an administrator. */
export type Sites = {
  /** Of the demo. */
  readonly url: string;
  addressOf(screen: Pick<Screen, "path" | "own">): string;
  close(): Promise<void>;
};

const operator = { type: "console", id: "console", name: "console" } as const;
const device = { address: "127.0.0.1", network: "127.0.0.0/24", userAgent: null, replaces: null };

export async function startSites(): Promise<Sites> {
  const [demo, own] = await Promise.all([
    startDemoServer({ demo: true }),
    startDemoServer({ demo: false, signIn: true, insecure: true }),
  ]);
  const { desk } = await own.installation.current();
  const first = await desk.run("firstAdminLink", operator, null);
  const person = { email: "wang@example.com", name: "王芳", password: "a long enough one" };
  await desk.run("useLink", operator, { secret: first?.secret ?? "", ...person, device });
  const grants = [
    { role: "head_office", scopeType: "company", scopeCode: null, from: "2026-01-01", to: null },
  ] as const;
  const invited = { email: "li@example.com", name: "Li Lei", grants };
  const invitation = await desk.run("invite", operator, invited);
  return {
    url: demo.url,
    addressOf: ({ path, own: isOwn }) =>
      isOwn !== true
        ? demo.url + path
        : own.url + path + (path === "/welcome" ? `#${invitation.secret}` : ""),
    close: async () => {
      await Promise.all([demo.close(), own.close()]);
    },
  };
}
