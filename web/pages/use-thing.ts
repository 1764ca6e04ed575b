import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  breakdownQuery,
  incidentsQuery,
  overdueQuery,
  promotionsQuery,
  referenceQuery,
} from "../api/board-queries.ts";
import { accountRows, incidentRows } from "../features/explain/price-thing.ts";
import { programmeRows } from "../features/explain/programme-thing.ts";
import { rowList, type Thing, type WantedThing } from "../features/explain/thing.ts";
import { sayMoneyExact } from "../format/exact-money.ts";
import { formatCount, formatDecimal, formatPercent } from "../format/number.ts";
import type { Board } from "./board.ts";
import { useItemNames, useOfficeNames } from "./use-names.ts";

type Values = Readonly<Record<string, string>>;

/** What a thing is and says on a day, from the answers the page has; null on the way, or where it is not. */
export function useThing(board: Board, wanted: WantedThing, on: string): Thing | null {
  const { t } = useTranslation();
  const { answer, question, provinces } = board;
  const { kind, name, code } = wanted;
  const moment = { scope: question.scope, on, ledger: question.ledger };
  const period = { ...question, period: answer.period.key };
  const isProgramme = kind === "programme";
  const programmes = useQuery({ ...promotionsQuery(period), enabled: isProgramme }).data;
  const products = useQuery({
    ...referenceQuery("products", question.ledger),
    enabled: isProgramme,
  }).data;
  const incidents = useQuery({
    ...incidentsQuery(moment, "all"),
    enabled: kind === "incident",
  }).data;
  const accounts = useQuery({ ...overdueQuery(moment), enabled: kind === "account" }).data;
  const parts = useQuery({ ...breakdownQuery(period, "staff"), enabled: kind === "rest" }).data;
  const items = useItemNames(question.ledger);
  const offices = useOfficeNames(provinces);
  const yuan = (amount: number | null) => sayMoneyExact(amount, t("explain.yuan"));
  const { ledger } = answer;

  const programme = () => {
    const one = programmes?.programmes.find((listed) => listed.code === code);
    if (!one || (one.category !== null && !products)) return null;
    const ofCategory = products?.rows.filter((row) => row["category"] === one.category) ?? [];
    const skus =
      one.category === null ? null : new Set(ofCategory.map((row) => String(row["sku"])));
    const values: Values = {
      budget: yuan(one.budget),
      spent: yuan(one.spent),
      useRate: formatPercent(one.useRate, 2),
      timeProgress: formatPercent(one.timeProgress, 2),
      offPurpose: yuan(one.offPurpose),
      incremental: yuan(one.effect.incremental),
      salesPerSpend: formatDecimal(one.effect.salesPerSpend, 2),
    };
    const lists = programmeRows(one, name, { on: answer.on, ledger, skus });
    return thingOf(values[name], `${one.name} ${one.code}`, lists);
  };
  const incident = () => {
    const one = incidents?.incidents.find(({ id }) => id === code);
    if (!one) return null;
    const values: Values = {
      exposure: yuan(one.exposure),
      worstPrice: yuan(one.worstPrice),
      depth: formatPercent(one.depth, 2),
      breaches: formatCount(one.breaches),
    };
    const title = `${items.get(one.sku) ?? one.sku} · ${offices.get(one.office) ?? one.office}`;
    return thingOf(values[name], title, incidentRows(one, name, { on, ledger }));
  };
  const account = () => {
    const one = accounts?.dealers.find(({ dealer }) => dealer === code);
    if (!one) return null;
    const values: Values = {
      daysOverdue: formatCount(one.daysOverdue),
      cycleDays: formatCount(one.cycleDays),
      sales: yuan(one.sales),
    };
    const lists = accountRows(one, name, { on, ledger });
    return thingOf(values[name], `${one.name} ${one.dealer}`, lists);
  };
  const rest = () => {
    const one = parts?.rows.find((row) => row.code === "unassigned");
    if (!one) return null;
    const days = { office: code, from: answer.period.start, to: answer.period.end, ledger };
    const list = rowList("sales_plans", days, { period: new Set([answer.period.key]) });
    return thingOf(yuan(one.plan ?? null), offices.get(code) ?? code, [list]);
  };
  const found = { programme, incident, account, rest, prices: () => null, week: () => null };
  return found[kind]();
}

/** A thing; null where it has no number of that name. */
export function thingOf(
  value: string | undefined,
  title: string,
  lists: Thing["lists"],
): Thing | null {
  return value === undefined ? null : { title, value, lists };
}
