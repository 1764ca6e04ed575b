import { companySeconds, NotVouched, type CompanySignIn } from "../company/company-sign-in.ts";
import { AppError } from "../errors.ts";
import { readCookie, setCookie } from "../security/cookies.ts";
import { done } from "./account.ts";
import { asker } from "./asker.ts";
import { people } from "./people.ts";
import type { Answer, Route, RouteContext } from "./route.ts";
import { anonymous, deviceOf, sessionCookies } from "./sign-in-device.ts";
import { open } from "./sign-in.ts";

/** As if it were not there, where the installation has none. Error: `request.not_found`. */
function companyOf({ ways, world, request }: RouteContext): CompanySignIn {
  // The demo has no real people.
  if (ways.company && world.name === "own") return ways.company;
  throw new AppError("request.not_found", { path: new URL(request.url).pathname });
}

/** Only to places named here or by the provider itself: nothing that a request says is gone to. */
const redirect = (location: string, cookies: readonly string[]): Answer => ({
  status: 302,
  body: null,
  headers: { location, "set-cookie": cookies, "cache-control": "no-store" },
});

const keep = ({ door }: RouteContext, value: string, seconds: number): string =>
  setCookie("dabiao_company", value, { ...door.cookies, seconds });

export const companySignInRoute: Route = {
  ...open,
  method: "GET",
  path: "/api/company-sign-in",
  summary: "Go to the company's own sign-in",
  audit: null,
  rate: "open",
  sample: "/api/company-sign-in",
  body: null,
  answer: { media: "text/html" },
  handle: async (context) => {
    const company = companyOf(context);
    try {
      const { location, kept } = await company.begin(context.installation.clock());
      return redirect(location, [keep(context, kept, companySeconds)]);
    } catch (error) {
      if (!(error instanceof NotVouched)) throw error;
      return redirect("/sign-in?problem=company_failed", []);
    }
  },
};

export const companyBackRoute: Route = {
  ...open,
  method: "GET",
  path: "/api/company-sign-in/back",
  summary: "Come back from the company's own sign-in",
  audit: "company_sign_in",
  sample: "/api/company-sign-in/back",
  body: null,
  answer: { media: "text/html" },
  handle: async (context) => {
    const company = companyOf(context);
    const { world, door, request } = context;
    const kept = readCookie(request.headers.get("cookie"), "dabiao_company", door.cookies);
    const device = deviceOf(context);
    const attempt = { account: null, network: device.network, known: false };
    const problem = (name: "company_failed" | "company_unknown"): Answer =>
      redirect(`/sign-in?problem=${name}`, [keep(context, "", 0)]);
    // Nothing was begun in this browser, or too often: nobody's attempt, and no entry of the audit.
    if (kept === null || door.gate.try(attempt) > 0) return problem("company_failed");
    let vouched;
    try {
      const { search } = new URL(request.url);
      vouched = await company.finish(kept, search, context.installation.clock());
    } catch (error) {
      if (!(error instanceof NotVouched)) throw error;
      const details = { reason: error.reason, address: device.address };
      const told = { action: "company_sign_in", object: "", details };
      await world.desk.run("recordRefusal", anonymous, told);
      return problem("company_failed");
    }
    const signedIn = await world.desk.run("companySignIn", anonymous, { vouched, device });
    if (!signedIn) return problem("company_unknown");
    door.gate.succeeded(attempt);
    // Behind the `#`, as with links: no server and no log sees it.
    if (signedIn.next === "code") {
      return redirect(`/sign-in#code=${signedIn.secret}`, [keep(context, "", 0)]);
    }
    return redirect("/", [...sessionCookies(context, signedIn.secret), keep(context, "", 0)]);
  },
};

export const unlinkCompanyRoute: Route = {
  ...people,
  method: "POST",
  path: "/api/people/:id/company-sign-in/unlink",
  summary: "Take away a person's link to the company's sign-in, with every session",
  audit: "unlink_company_sign_in",
  sample: "/api/people/none/company-sign-in/unlink",
  handle: async (context) => {
    const personId = context.params["id"] ?? "";
    await context.world.desk.run("unlinkCompanySignIn", asker(context), { personId });
    return done;
  },
};
