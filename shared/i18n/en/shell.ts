/** Texts of the frame of every page, errors, reasons and the key, English. */
import type { Texts } from "../zh-Hant.ts";

export const shellTexts: Pick<
  Texts,
  | "brand"
  | "nav"
  | "unit"
  | "language"
  | "theme"
  | "settings"
  | "scope"
  | "period"
  | "clocks"
  | "age"
  | "demo"
  | "roles"
  | "access"
  | "pinned"
  | "freshness"
  | "common"
  | "error"
  | "reasons"
  | "key"
> = {
  brand: { name: "達標", skip: "Skip to content" },
  nav: {
    label: "Main",
    league: "League",
    imports: "Imports",
    mine: "My results",
    administration: "Admin",
  },
  unit: { label: "Unit", yuan: "CNY", wan: "CNY 10k", yi: "CNY 100m" },
  language: { label: "Language" },
  theme: { label: "Appearance", system: "As the system", light: "Light", dark: "Dark" },
  settings: { label: "Settings" },
  scope: {
    label: "Scope",
    all_one: "All, {{count}} province",
    all_other: "All {{count}} provinces",
    company: "Whole company",
    own: "My scope",
    provinces: "Provinces",
    offices: "Sales offices",
    unknown: "Scope {{code}}",
    search: "Find a province or office",
    none: "No such province or office",
  },
  period: {
    label: "Period",
    previous: "Previous period",
    next: "Next period",
    month: "M",
    quarter: "Q",
    year: "Y",
    kind: "Kind of period",
    current: "Back to the current period",
  },
  clocks: {
    dataThrough: "Data as of {{day}}",
    noData: "No sales data yet",
    reported: "{{reported}}/{{offices}} reported",
    connection: "Connected {{age}}",
    lost: "Offline {{age}}",
    connecting: "Connecting",
    ledger: "Ledger #{{ledger}}",
  },
  age: {
    now: "just now",
    minutes_one: "{{count}} min ago",
    minutes_other: "{{count}} min ago",
    hours_one: "{{count}} h ago",
    hours_other: "{{count}} h ago",
    days_one: "{{count}}\u00a0day ago",
    days_other: "{{count}}\u00a0days ago",
  },
  demo: {
    mark: "Demo",
    person: "Demo: {{role}}",
    note: "This is a demo company; every number is invented.",
    start: "Start with my own data",
  },
  roles: {
    head_office: "Head office",
    business_manager: "Business manager",
    city_manager: "City manager",
    sales_rep: "Sales rep",
    data_steward: "Data steward",
    screen: "Screen",
  },
  access: {
    menu: "Account",
    insecure:
      "This connection is not encrypted: others on the network may read passwords and numbers. Ask your administrator for https.",
    insecureMark: "Unencrypted",
    as: "As",
    deniedTitle: "This page is not within your access",
    denied:
      "Your role cannot see the figures here. If you need them, ask an administrator at head office.",
    none: "Your account has no role at present and sees no numbers. Ask an administrator at head office.",
    ownPage: "See my results",
  },
  pinned: {
    note: "Showing the numbers as they stood at ledger #{{ledger}}",
    back: "Back to now",
  },
  freshness: {
    failed: "Update failed; still showing the numbers of {{time}}",
    late_one: "Data stops at {{day}}, {{count}}\u00a0day ago",
    late_other: "Data stops at {{day}}, {{count}}\u00a0days ago",
    retry: "Try again",
  },
  common: {
    close: "Close",
    cancel: "Cancel",
    loading: "Loading",
    total: "Total",
    none: "None",
    separator: ", ",
  },
  error: {
    title: "The numbers cannot be read",
    network: "The server cannot be reached. Check the network and try again.",
    unexpected: "Something unexpected went wrong ({{code}}).",
    retry: "Try again",
    crash: "This page failed",
    crashHint:
      "Reloading usually helps. If it happens again, give the line below to your administrator.",
    reload: "Reload",
    notFound: "There is no such page",
    notFoundHint: "The address may be mistyped.",
    home: "To the league",
  },
  reasons: {
    no_plan: "no plan",
    plan_incomplete: "plan incomplete",
    plan_zero: "plan is 0",
    not_reported: "not reported",
    not_begun: "period not begun",
    no_prior: "no prior year",
    no_market: "no market size",
    no_whole_month: "no whole month yet",
    no_census: "no outlet census",
    no_policy: "no price policy",
    too_few_observations: "too few observations",
    no_programme: "no programme in the period",
    no_key_accounts: "no key accounts",
    no_days_left: "no working days left",
    nobody_to_compare: "nobody to compare with",
    insufficient_evidence: "insufficient evidence",
    not_by_category: "not by category",
    not_by_staff: "not by staff",
    too_few: "too few others to compare with",
    unknown: "cannot be said",
  },
  key: {
    open: "Notation and keys",
  },
};
