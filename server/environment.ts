import { join, resolve } from "node:path";
import type { Language } from "../shared/i18n/language.ts";
import { readCompanySettings, type CompanySettings } from "./company/company-settings.ts";
import { readMailSettings, type MailSettings } from "./mail/mail-settings.ts";
import { readPublicUrl } from "./public-url.ts";
import { preferredLanguage } from "./routes/language.ts";
import { trustedProxies, type IsProxy } from "./security/client-address.ts";

/** What the product is told from outside; read once, in main.ts, and handed on. */
export type Environment = {
  /** The folder of the project. */
  readonly root: string;
  /** Folder of the embedded database; uploads on their way in lie there too. */
  readonly home: string;
  /** `postgres://…` in place of the embedded database; null without. */
  readonly databaseUrl: string | null;
  readonly demoHome: string;
  /** False: the demo company is never served. */
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people reach the product, `https://board.example`; null without: loopback. */
  readonly publicUrl: URL | null;
  /** Whose `X-Forwarded-For` is believed. */
  readonly isProxy: IsProxy;
  /** True where a proxy of ours was named. */
  readonly behindProxy: boolean;
  /** Plain http beyond this machine was allowed in so many words. */
  readonly insecureLan: boolean;
  /** Where mail is handed in; null: links are handed over by hand. */
  readonly mail: MailSettings | null;
  /** The company's own sign-in; null without. */
  readonly company: CompanySettings | null;
  /** What is wrong with the settings `serve` goes by, a sentence each. */
  readonly faults: readonly string[];
  readonly language: Language;
  readonly version: string;
  readonly clock: () => Date;
};

/** Business today of the demo company, and the last day of what `generate` makes. */
export const demoToday = "2026-09-16";

type Variables = Readonly<Record<string, string | undefined>>;

export function readEnvironment(given: {
  readonly variables: Variables;
  readonly root: string;
  readonly version: string;
  readonly clock: () => Date;
}): Environment {
  const { variables, root } = given;
  const port = Number(variables["PORT"] || 8787);
  const insecureLan = variables["DABIAO_ALLOW_INSECURE_LAN"] === "1";
  const address = variables["DABIAO_PUBLIC_URL"]
    ? readPublicUrl(variables["DABIAO_PUBLIC_URL"], insecureLan)
    : null;
  const publicUrl = typeof address === "string" ? null : address;
  const proxies = variables["DABIAO_TRUSTED_PROXIES"] || "";
  const isProxy = trustedProxies(proxies);
  const wrongProxies = `DABIAO_TRUSTED_PROXIES=${proxies}: a list of addresses and blocks, 10.0.0.5,10.1.0.0/16`;
  const mail = readMailSettings(variables, publicUrl);
  const company = readCompanySettings(variables, publicUrl);
  return {
    root,
    home: resolve(root, variables["DABIAO_HOME"] || join("data", "local")),
    databaseUrl: variables["DATABASE_URL"] || null,
    demoHome: join(root, "data", "demo"),
    demo: variables["DABIAO_DEMO"] !== "0",
    port: Number.isInteger(port) && port >= 0 && port < 65536 ? port : NaN,
    host: variables["HOST"] || "127.0.0.1",
    publicUrl,
    isProxy: isProxy ?? (() => false),
    behindProxy: proxies !== "",
    mail: typeof mail === "string" ? null : mail,
    company: typeof company === "string" ? null : company,
    faults: [address, isProxy ? null : wrongProxies, mail, company].filter(
      (one) => typeof one === "string",
    ),
    insecureLan,
    language: preferredLanguage(variables["LANG"] ?? ""),
    version: given.version,
    clock: given.clock,
  };
}

/** Where the own company's database is: what `openStore` takes. */
export function ownPlace(environment: Environment): string {
  return environment.databaseUrl ?? databaseFile(environment.home);
}

export const databaseFile = (home: string): string => join(home, "dabiao.sqlite");
