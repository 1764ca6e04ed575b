/**
 * What is to be done today: deterministic, from the answers alone, the largest amount first, five at most.
 * Amounts are what is at stake, each as the server says it; they are compared, never added up.
 */
import type { BreakdownAnswer } from "../../../shared/contract/breakdown.ts";
import type { PerformanceAnswer } from "../../../shared/contract/performance.ts";
import type {
  PriceIncident,
  PriceIncidentsAnswer,
} from "../../../shared/contract/price-incidents.ts";
import type {
  OffPurposeVoucher,
  PromotionProgramme,
  PromotionsAnswer,
} from "../../../shared/contract/promotions.ts";
import type {
  OverdueDealer,
  VisitsOverdueAnswer,
} from "../../../shared/contract/visits-overdue.ts";
import { sumMinor } from "../../../shared/money.ts";

export const mostActions = 5;

export type Action = { readonly key: string; /** 分. */ readonly money: number } & (
  | {
      readonly kind: "overdue";
      readonly count: number;
      /** The one that sells most. */
      readonly first: OverdueDealer;
    }
  | { readonly kind: "incident"; readonly incident: PriceIncident }
  | {
      readonly kind: "vouchers";
      readonly count: number;
      readonly programme: PromotionProgramme;
      readonly first: OffPurposeVoucher;
    }
  | { readonly kind: "plan" }
  | {
      readonly kind: "missing" | "lagging";
      readonly code: string;
      readonly name: string;
      readonly through: string | null;
    }
);

export type ActionSources = {
  readonly offices: PerformanceAnswer;
  readonly overdue: VisitsOverdueAnswer | undefined;
  readonly incidents: PriceIncidentsAnswer | undefined;
  readonly promotions: PromotionsAnswer | undefined;
  /** By staff; only where the page is about one office. */
  readonly parts: BreakdownAnswer | undefined;
};

/** At most five; what is equal in money keeps the order of its key. */
export function actionsOf(sources: ActionSources): Action[] {
  return [
    ...overdueActions(sources.overdue),
    ...incidentActions(sources.incidents),
    ...voucherActions(sources.promotions),
    ...planActions(sources.parts),
    ...reportActions(sources.offices),
  ]
    .sort((a, b) => b.money - a.money || (a.key < b.key ? -1 : 1))
    .slice(0, mostActions);
}

/** One visit round an office: what its overdue key accounts bought in 28 days. */
function overdueActions(answer: VisitsOverdueAnswer | undefined): Action[] {
  const byOffice = new Map<string, OverdueDealer[]>();
  for (const dealer of answer?.dealers ?? []) {
    byOffice.set(dealer.office, [...(byOffice.get(dealer.office) ?? []), dealer]);
  }
  return [...byOffice].flatMap(([office, dealers]) => {
    const first = dealers.reduce((most, one) => (one.sales > most.sales ? one : most));
    const money = sumMinor(dealers.map(({ sales }) => sales));
    return { kind: "overdue", key: `overdue:${office}`, money, count: dealers.length, first };
  });
}

function incidentActions(answer: PriceIncidentsAnswer | undefined): Action[] {
  return (answer?.incidents ?? [])
    .filter(({ severity }) => severity === "critical")
    .map((incident) => ({
      kind: "incident",
      key: `incident:${incident.id}`,
      money: incident.exposure,
      incident,
    }));
}

function voucherActions(answer: PromotionsAnswer | undefined): Action[] {
  return (answer?.programmes ?? []).flatMap((programme) => {
    const [first] = programme.offPurposeVouchers;
    if (!first) return [];
    const vouchers = new Set(programme.offPurposeVouchers.map(({ voucherNo }) => voucherNo));
    return {
      kind: "vouchers",
      key: `vouchers:${programme.code}`,
      money: programme.offPurpose,
      count: vouchers.size,
      programme,
      first,
    };
  });
}

function planActions(parts: BreakdownAnswer | undefined): Action[] {
  const plan = parts?.rows.find(({ code }) => code === "unassigned")?.plan ?? null;
  return plan !== null && plan > 0 ? [{ kind: "plan", key: "plan", money: plan }] : [];
}

/** What should be in by now and is not: the plan due, of offices silent or late. */
function reportActions({ rows }: PerformanceAnswer): Action[] {
  return rows.flatMap((row): Action[] => {
    const missing = row.reasons["sales.actual"] === "not_reported";
    if (!missing && !(row.sales.lagging && row.sales.actual !== null)) return [];
    return [
      {
        kind: missing ? "missing" : "lagging",
        key: `report:${row.code}`,
        money: row.sales.planToDate ?? 0,
        code: row.code,
        name: row.name,
        through: row.sales.through,
      },
    ];
  });
}
