/** Every question there is, in the groups of policy.csv. */
import { origin } from "../routes/test-app.ts";

export type Question = readonly [path: string, init: RequestInit];

const boards = [
  "/api/performance?period=2026-08",
  "/api/performance?period=2026Q3&by=province",
  "/api/performance?period=2026&by=company",
  "/api/performance?period=2026-08&category=beer",
  "/api/series?measure=sales",
  "/api/series?measure=sales&by=office&category=beer",
  "/api/series?measure=share&by=office",
  "/api/series?measure=price&sku=K1&level=retail",
  "/api/series?measure=promotion",
  "/api/series?measure=visits&by=office",
  "/api/breakdown?by=category&period=2026-08",
  "/api/breakdown?by=sku&period=2026-08",
  "/api/price-incidents?state=all",
  "/api/price-compliance?period=2026-08",
  "/api/promotions?period=2026-08",
];
const traced = [
  "sales.actual",
  "sales.plan",
  "sales.completion",
  "share.value",
  "price.compliance",
  "promotion.spent",
  "visits.visited",
  "incidents.critical",
].map((field) => `/api/explain?period=2026-08&field=${field}`);
const kinds = [
  "offices",
  "staff",
  "dealers",
  "sales_plans",
  "sales_actuals",
  "market_sizes",
  "outlet_census",
  "promotions",
  "promo_spend",
  "visits",
  "price_observations",
];

export const scopedQuestions: Readonly<Record<string, readonly string[]>> = {
  boards,
  people: [
    "/api/performance?period=2026-08&by=staff",
    "/api/performance?period=2026-08&by=staff&category=beer",
  ],
  overdue: ["/api/visits/overdue?on=2026-09-16"],
  explain: traced,
};
export const rowQuestions = kinds.map((kind) => `/api/rows?kind=${kind}`);
export const referenceQuestions = {
  places: ["offices", "products", "workdays"].map((kind) => `/api/reference?kind=${kind}`),
  people: ["staff", "dealers"].map((kind) => `/api/reference?kind=${kind}`),
} as const;

/** What a relation asks for, where that is a scope; null = without one. */
const scopes: Readonly<Record<string, string>> = {
  own: "own",
  company: "company",
  own_province: "province:P1",
  foreign_province: "province:P3",
  own_office: "office:O00",
  sibling_office: "office:O01",
  // The second own one of who has two.
  foreign_office: "office:O05",
  missing_office: "office:NOPE",
  deleted_office: "office:O99",
};
const people: Readonly<Record<string, string>> = { own_rep: "S00", other_rep: "XS00" };

const get = (path: string): Question => [path, {}];
/** Without a body: who is let through is told of what type it should be, and nothing changes. */
const post = (path: string): Question => [path, { method: "POST", headers: { origin } }];

const plain: Readonly<Record<string, readonly Question[]>> = {
  places: referenceQuestions.places.map(get),
  persons: referenceQuestions.people.map(get),
  imports: [get("/api/imports")],
  live: [get("/api/live")],
  open: [
    "/api/health",
    "/api/ready",
    "/api/installation",
    "/api/entry",
    "/api/openapi.json",
    "/api/templates/offices.csv",
  ].map(get),
  doors: [
    "/api/sign-in",
    "/api/sign-in/code",
    "/api/forgotten",
    "/api/links/look",
    "/api/links/use",
    "/api/demo/enter",
    "/api/demo/again",
    "/api/screens/pair",
    "/api/screens/pair/poll",
  ].map(post),
  // There is none here.
  company_sign_in: ["/api/company-sign-in", "/api/company-sign-in/back?code=x"].map(get),
  session: [get("/api/session")],
  account: [get("/api/account")],
  account_write: [
    "/api/account/password",
    "/api/account/sessions/none/revoke",
    "/api/account/sessions/revoke-others",
    "/api/account/second-factor/begin",
    "/api/account/second-factor/confirm",
    "/api/account/second-factor/remove",
  ].map(post),
  administer: ["/api/people", "/api/tokens", "/api/screens", "/api/audit"].map(get),
  administer_write: [
    "/api/people/invite",
    "/api/invitations/none/withdraw",
    "/api/people/none/grants",
    "/api/people/none/grants/none/end",
    "/api/people/none/disable",
    "/api/people/none/enable",
    "/api/people/none/reset-link",
    "/api/people/none/revoke-sessions",
    "/api/people/none/second-factor/remove",
    "/api/people/none/company-sign-in/unlink",
    "/api/tokens",
    "/api/tokens/none/revoke",
    "/api/screens/confirm",
    "/api/screens/none/revoke",
  ].map(post),
  leave_demo: [post("/api/installation/own")],
};

const importNumbers: Readonly<Record<string, string>> = {
  company_import: "1",
  own_import: "15",
  missing_import: "99",
};

/** Routes no question goes to, and why. */
export const notAsked: Readonly<Record<string, string>> = {
  "POST /api/sign-out": "ends the session of who asks; tests/routes/sign-in.test.ts",
};

/** The questions of one line of policy.csv. */
export function questionsOf(group: string, relation: string): readonly Question[] {
  const scope = scopes[relation];
  const scoped = scopedQuestions[group];
  const person = people[relation];
  if (scoped && person) {
    return [get(`/api/explain?period=2026-08&field=sales.actual&by=staff&key=${person}`)];
  }
  if (scoped) return scoped.map((path) => get(scope ? `${path}&scope=${scope}` : path));
  const office = scope?.replace("office:", "");
  if (group === "rows") {
    return rowQuestions.map((path) => get(office ? `${path}&office=${office}` : path));
  }
  const number = importNumbers[relation];
  if (group === "import_detail") return [get(`/api/imports/${number}`)];
  if (group === "rejected_rows") return [get(`/api/imports/${number}/rejected.csv`)];
  if (group === "undo") return [post(`/api/imports/${number}/undo`)];
  if (group === "import") return [upload(relation, office ?? "")];
  const questions = plain[group];
  if (!questions) throw new Error(`policy.csv names ${group}, which asks nothing`);
  return questions;
}

function upload(relation: string, office: string): Question {
  const text =
    relation === "company_kind"
      ? "sku,product_name,category\nK9,tea,tea\n"
      : `period,office_code,amount\n2026-10,${office},1\n`;
  const body = new FormData();
  body.set("file", new File([text], "file.csv"));
  const init = { method: "POST", body, headers: { origin } };
  return ["/api/imports?kind=auto&mode=preview", init];
}
