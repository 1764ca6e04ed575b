import type { CompanySignIn } from "./company/company-sign-in.ts";
import type { Mail } from "./mail/mail.ts";

/** Ways in besides the password, where the installation was told of them. */
export type Ways = {
  /** null: links are handed over by hand. */
  readonly mail: Mail | null;
  /** The company's own sign-in. */
  readonly company: CompanySignIn | null;
};

export const noWays: Ways = { mail: null, company: null };
