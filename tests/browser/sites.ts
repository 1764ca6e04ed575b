import type { Cookie } from "./ask-server.ts";
import { startDemoServer, type DemoServer } from "./demo-server.ts";
import type { Screen } from "./screens.ts";

/** Where the screens are: the demo company, and an own one that has an administrator. */
export type Sites = {
  /** Of the demo. */
  readonly url: string;
  addressOf(screen: Pick<Screen, "path" | "own">): string;
  /** Of whom a screen is shown to; of the demo none. */
  cookieOf(screen: Pick<Screen, "signedIn">): { readonly cookie?: Cookie };
  close(): Promise<void>;
};

const operator = { type: "console", id: "console", name: "console" } as const;
const device = { address: "127.0.0.1", network: "127.0.0.0/24", userAgent: null, replaces: null };

/** Of a demo that runs already, which is not closed with the other, or of one more. */
export async function startSites(running?: Pick<DemoServer, "url">): Promise<Sites> {
  const [started, own] = await Promise.all([
    running ? null : startDemoServer({ demo: true }),
    startDemoServer({ demo: false, signIn: true, insecure: true }),
  ]);
  const { url } = running ?? (started as DemoServer);
  const { desk } = await own.installation.current();
  const first = await desk.run("firstAdminLink", operator, null);
  const person = { email: "wang@example.com", name: "王芳", password: "a long enough one" };
  await desk.run("useLink", operator, { secret: first?.secret ?? "", ...person, device });
  const whole = { scopeType: "company", scopeCode: null, from: "2026-01-01", to: null } as const;
  const invite = (email: string, role: "head_office" | "data_steward") =>
    desk.run("invite", operator, { email, name: "Li Lei", grants: [{ role, ...whole }] });
  const invitation = await invite("li@example.com", "head_office");
  const { secret } = await invite("lin@example.com", "data_steward");
  const steward = { secret, password: person.password, email: null, name: null, device };
  const cookie = {
    name: "dabiao_session",
    value: (await desk.run("useLink", operator, steward)).secret,
  };
  await importOne(own.url, cookie);
  return {
    url,
    addressOf: ({ path, own: isOwn }) =>
      isOwn !== true
        ? url + path
        : own.url + path + (path === "/welcome" ? `#${invitation.secret}` : ""),
    cookieOf: ({ signedIn }) => (signedIn ? { cookie } : {}),
    close: async () => {
      await Promise.all([started?.close(), own.close()]);
    },
  };
}

/** One office and one sale: without any the frame of a page is told that there is no period. */
async function importOne(url: string, { name, value }: Cookie): Promise<void> {
  const files = {
    offices: "office_code,office_name,province_code,province_name,city\nA1,A1,P1,P1,A1\n",
    sales_actuals: "date,office_code,doc_no,amount\n2024-01-15,A1,S-1,100.00\n",
  };
  for (const [kind, text] of Object.entries(files)) {
    const body = new FormData();
    body.set("file", new File([text], `${kind}.csv`));
    const answer = await fetch(`${url}/api/imports?kind=${kind}&mode=commit`, {
      method: "POST",
      headers: { origin: url, cookie: `${name}=${value}` },
      body,
    });
    if (answer.status !== 201) throw new Error(`${kind}: ${await answer.text()}`);
  }
}
