/** Every question that reads, in the groups of policy.csv, with a place for its scope. */
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
