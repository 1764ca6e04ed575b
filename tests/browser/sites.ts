import { startDemoServer, type DemoServer } from "./demo-server.ts";
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

/** Of a demo that runs already, which is not closed with the other, or of one more. */
export async function startSites(running?: Pick<DemoServer, "url">): Promise<Sites> {
  const started = running ? null : await startDemoServer({ demo: true });
  const own = await startDemoServer({ demo: false, signIn: true, insecure: true });
  const { url } = running ?? (started as DemoServer);
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
    url,
    addressOf: ({ path, own: isOwn }) =>
      isOwn !== true
        ? url + path
        : own.url + path + (path === "/welcome" ? `#${invitation.secret}` : ""),
    close: async () => {
      await Promise.all([started?.close(), own.close()]);
    },
  };
}
