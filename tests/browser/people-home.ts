import { vi } from "vitest";
import { companySignIn } from "../../server/company/company-sign-in.ts";
import { openMail } from "../../server/mail/mail.ts";
import { startOpenIdProvider, type OpenIdProvider } from "../setup/openid-provider.ts";
import { startSmtpServer, type ReceivedMail, type SmtpServer } from "../setup/smtp-server.ts";
import { cookieOf, post, type Cookie } from "./ask-server.ts";
import { startDemoServer } from "./demo-server.ts";
import { closePages, sharedBrowser } from "./open-page.ts";
import { lendPages, type PageLender } from "./page-lender.ts";

export const password = "correct horse battery";
const operator = { type: "console", id: "console", name: "console" } as const;

/** A company of one's own with people, its mail server and its OpenID provider. */
export type PeopleHome = {
  readonly url: string;
  readonly open: PageLender["open"];
  readonly provider: OpenIdProvider;
  readonly administrator: Cookie;
  /** Somebody of head office, invited and come in by their link; the cookie they were given. */
  join(email: string, name: string): Promise<Cookie>;
  /** The letter to somebody with this subject; waits until it has come. */
  letterTo(email: string, subject: string): Promise<ReceivedMail>;
  /** Lets time pass for what throttles guesses. */
  waitALittle(): void;
  close(): Promise<void>;
};

export async function openPeopleHome(): Promise<PeopleHome> {
  const [smtp, provider, browser] = await Promise.all([
    startSmtpServer(),
    startOpenIdProvider(),
    sharedBrowser(),
  ]);
  const reports: string[] = [];
  let ahead = 0;
  const server = await startDemoServer({
    demo: false,
    signIn: true,
    elapsed: () => performance.now() + ahead,
    ways: (url) => waysOf({ url, smtp, provider, report: (text) => reports.push(text) }),
  });
  const use = async (link: Readonly<Record<string, unknown>>): Promise<Cookie> =>
    cookieOf(await post(`${server.url}/api/links/use`, link));
  const { desk } = await server.installation.current();
  const first = await desk.run("firstAdminLink", operator, null);
  const own = { email: "wang@example.com", name: "王芳" };
  const administrator = await use({ secret: first?.secret, password, ...own });
  return {
    url: server.url,
    open: lendPages(browser).open,
    provider,
    administrator,
    join: async (email, name) => {
      const grants = [
        {
          role: "head_office",
          scopeType: "company",
          scopeCode: null,
          from: "2026-01-01",
          to: null,
        },
      ];
      const invited = await post(
        `${server.url}/api/people/invite`,
        { email, name, grants },
        administrator,
      );
      const { path } = (await invited.json()) as { path: string };
      return use({ secret: path.split("#")[1], password });
    },
    letterTo: async (email, subject) => {
      const isIt = (one: ReceivedMail) => one.to[0] === email && one.subject === subject;
      // Asked by tests that run side by side, of which `expect.poll` would not know which one asks.
      return vi.waitUntil(() => smtp.received.find(isIt), { timeout: 10_000 });
    },
    waitALittle: () => void (ahead += 60_000),
    close: async () => {
      await closePages();
      await Promise.all([server.close(), smtp.close(), provider.close()]);
      if (reports.length > 0) throw new Error(reports.join("\n"));
    },
  };
}

function waysOf(given: {
  readonly url: URL;
  readonly smtp: SmtpServer;
  readonly provider: OpenIdProvider;
  readonly report: (text: string) => void;
}) {
  const { url, smtp, provider, report } = given;
  const { issuer, clientId, clientSecret } = provider;
  const place = { host: "127.0.0.1", port: smtp.port, secure: false, requireTls: false };
  const from = "Board <board@example.com>";
  return {
    mail: openMail({ ...place, auth: null, from }, url, report),
    company: companySignIn({ issuer, clientId, clientSecret, name: "Example ID" }, url, report),
  };
}
