/** The numbers that can be accounted for, and what feeds each of them. */

export type Source =
  /** The rows a plan is taken from; those one level down; those of every month of the period. */
  | "plan"
  | "planParts"
  | "planMonths"
  | "actual"
  | "returns"
  | "prior"
  /** Sales of the newest date. */
  | "newest"
  /** Sales without a sku. */
  | "uncategorised"
  | "workdays"
  /** Sales and market of the months that qualify, and a year before; of the row, and of its province. */
  | "share"
  | "shareBefore"
  | "provinceShare"
  | "provinceShareBefore"
  /** All observations; those with a policy, and the policies. */
  | "prices"
  | "judgedPrices"
  | "programmes"
  | "vouchers"
  /** Vouchers off their programme's purpose. */
  | "offPurpose"
  /** Dealers open at asOf; those with a visit cycle. */
  | "dealers"
  | "keyAccounts"
  /** Visits in S; the newest visit of each key account. */
  | "visits"
  | "lastVisits"
  /** The newest census row of each office. */
  | "census"
  /** Observations of the open incidents, and the policies they broke. */
  | "incidents"
  /** Sales of the offices compared, in S and a year before. */
  | "provinceSales";

export type Explained = {
  readonly sources: readonly Source[];
  /** A total is taken over the rows whose own number of this name is known; null = over all. */
  readonly over: "completion" | "growth" | null;
};

const salesSources: Readonly<Record<string, readonly Source[]>> = {
  plan: ["plan"],
  unallocated: ["plan", "planParts"],
  actual: ["actual"],
  returns: ["returns"],
  prior: ["prior"],
  timeProgress: ["workdays"],
  expectedCompletion: ["plan", "planMonths", "workdays"],
  planToDate: ["plan", "planMonths", "workdays"],
  completion: ["plan", "actual"],
  paceGapPp: ["plan", "planMonths", "actual", "workdays"],
  gap: ["plan", "actual"],
  requiredPerWorkday: ["plan", "actual", "workdays"],
  actualPerWorkday: ["actual", "workdays"],
  growth: ["actual", "prior"],
  through: ["newest"],
  lagging: ["newest", "workdays"],
  uncategorised: ["uncategorised"],
};
const shareSources: Readonly<Record<string, readonly Source[]>> = {
  value: ["share"],
  prior: ["shareBefore"],
  changePp: ["share", "shareBefore"],
  "province.value": ["provinceShare"],
  "province.prior": ["provinceShareBefore"],
  "province.changePp": ["provinceShare", "provinceShareBefore"],
  vsProvincePp: ["share", "shareBefore", "provinceShare", "provinceShareBefore"],
};
const priceSources: Readonly<Record<string, readonly Source[]>> = {
  observations: ["prices"],
  withPolicy: ["judgedPrices"],
  inBand: ["judgedPrices"],
  compliance: ["judgedPrices"],
  index: ["judgedPrices"],
  cv: ["judgedPrices"],
};
const promotionSources: Readonly<Record<string, readonly Source[]>> = {
  budget: ["programmes"],
  spent: ["vouchers"],
  remaining: ["programmes", "vouchers"],
  useRate: ["programmes", "vouchers"],
  timeProgress: ["programmes"],
  expectedSales: ["programmes"],
  offPurpose: ["programmes", "offPurpose"],
  overBudget: ["programmes", "vouchers"],
};

const visitsSources: Readonly<Record<string, readonly Source[]>> = {
  dealers: ["dealers"],
  visited: ["dealers", "visits"],
  visitedRate: ["dealers", "visits"],
  keyAccounts: ["keyAccounts"],
  onCycle: ["keyAccounts", "lastVisits"],
  onCycleRate: ["keyAccounts", "lastVisits"],
  overdue: ["keyAccounts", "lastVisits"],
  /** Of a person. */
  made: ["visits"],
};
const censusSources: Readonly<Record<string, readonly Source[]>> = {
  value: ["census"],
  numerator: ["census"],
  denominator: ["census"],
};
const incidentSources: Readonly<Record<string, readonly Source[]>> = {
  critical: ["incidents"],
  warning: ["incidents"],
};
const benchmarkSources: Readonly<Record<string, readonly Source[]>> = {
  pooled: ["provinceSales"],
  mean: ["provinceSales"],
  leaveOneOut: ["provinceSales"],
};

const overCompletion = new Set(["completion", "expectedCompletion", "paceGapPp"]);

/** Every dotted path that has an account. */
export const explainedFields: ReadonlyMap<string, Explained> = new Map([
  ...Object.entries(salesSources).map(([name, sources]): [string, Explained] => [
    `sales.${name}`,
    { sources, over: overCompletion.has(name) ? "completion" : name === "growth" ? name : null },
  ]),
  ...under(["share"], shareSources),
  ...under(["price", "price.byLevel.dealer", "price.byLevel.retail"], priceSources),
  ...under(
    ["promotion", "promotion.byFund.promotion", "promotion.byFund.city_fund"],
    promotionSources,
  ),
  ...under(["visits"], visitsSources),
  ...under(["coverage", "penetration"], censusSources),
  ...under(["incidents"], incidentSources),
  ...under(["benchmark"], benchmarkSources),
]);

function under(
  paths: readonly string[],
  fields: Readonly<Record<string, readonly Source[]>>,
): [string, Explained][] {
  return paths.flatMap((path) =>
    Object.entries(fields).map(([name, sources]): [string, Explained] => [
      `${path}.${name}`,
      { sources, over: null },
    ]),
  );
}
