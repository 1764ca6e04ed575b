import { companySignIn } from "./company/company-sign-in.ts";
import type { Environment } from "./environment.ts";
import { openMail } from "./mail/mail.ts";
import { noWays, type Ways } from "./ways.ts";

/** The ways in that the settings name; nobody is spoken to before somebody takes one. */
export function openWays(
  { publicUrl, mail, company }: Environment,
  report: (text: string) => void,
): Ways {
  if (!publicUrl) return noWays;
  return {
    mail: mail && openMail(mail, publicUrl, report),
    company: company && companySignIn(company, publicUrl, report),
  };
}
