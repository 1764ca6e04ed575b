import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addDays } from "../../shared/calendar/day.ts";
import type { PriceLevel } from "../../shared/contract/price-incidents.ts";
import { monthOf } from "../../shared/calendar/month.ts";
import type { PricePoint } from "../../shared/contract/series.ts";
import {
  boardSeriesQuery,
  breakdownQuery,
  incidentsQuery,
  overdueQuery,
  promotionsQuery,
  referenceQuery,
} from "../api/board-queries.ts";
import { accountRows, incidentRows } from "../features/explain/price-thing.ts";
import { programmeRows } from "../features/explain/programme-thing.ts";
import { rowList, type Thing, type WantedThing } from "../features/explain/thing.ts";
import { ThingDrawer } from "../features/explain/thing-drawer.tsx";
import { formatDay } from "../format/day.ts";
import { formatCount, formatDecimal, formatMoneyExact, formatPercent } from "../format/number.ts";
import type { Board } from "./board-frame.tsx";
import { seriesBy } from "./series-by.ts";
import { useItemNames, useOfficeNames } from "./use-names.ts";

/** The account of a thing the address names: what it is comes from the answers the page already has. */
export function ThingAccount({
  board,
  wanted,
  onClose,
}: {
  board: Board;
  wanted: WantedThing;
  onClose: () => void;
}) {
  const { answer, language } = board;
  const on = answer.on < answer.period.end ? answer.on : answer.period.end;
  const thing = useThing(board, wanted, on);
  if (!thing) return null;
  return (
    <ThingDrawer
      wanted={wanted}
      thing={thing}
      day={formatDay(wanted.kind === "programme" ? answer.on : on, language)}
      ledger={answer.ledger}
      language={language}
      onClose={onClose}
    />
  );
}

/** Null while it is on the way, and for a thing that is not there. */
function useThing(board: Board, wanted: WantedThing, on: string): Thing | null {
  const { t } = useTranslation();
  const { answer, question, provinces } = board;
  const { kind, name, code } = wanted;
  const moment = { scope: question.scope, on, ledger: question.ledger };
  const period = { ...question, period: answer.period.key };
  const [office = "", level = "", ...skuParts] = code.split(":");
  const sku = skuParts.join(":");
  const programmes = useQuery({ ...promotionsQuery(period), enabled: kind === "programme" }).data;
  const incidents = useQuery({
    ...incidentsQuery(moment, "all"),
    enabled: kind === "incident",
  }).data;
  const accounts = useQuery({ ...overdueQuery(moment), enabled: kind === "account" }).data;
  const parts = useQuery({ ...breakdownQuery(period, "staff"), enabled: kind === "rest" }).data;
  const prices = useQuery({
    ...boardSeriesQuery({
      measure: "price",
      by: "office",
      scope: `office:${office}`,
      from: monthOf(answer.period.start),
      to: monthOf(answer.period.end),
      on,
      ledger: question.ledger,
      sku,
      level: level as PriceLevel,
    }),
    enabled: kind === "prices",
  }).data;
  const [weekStart = "", weekLevel = "", ...weekSku] = code.split(":");
  const isWeek = kind === "week" && isDay(weekStart);
  const week = useQuery({
    ...boardSeriesQuery({
      measure: "price",
      by: seriesBy(answer.scope),
      scope: question.scope,
      from: monthOf(isWeek ? weekStart : on),
      to: monthOf(isWeek ? addDays(weekStart, 6) : on),
      on,
      ledger: question.ledger,
      sku: weekSku.join(":"),
      level: weekLevel as PriceLevel,
    }),
    enabled: isWeek,
  }).data;
  const products = useQuery({
    ...referenceQuery("products", question.ledger),
    enabled: kind === "programme",
  }).data;
  const items = useItemNames(question.ledger);
  const offices = useOfficeNames(provinces);
  const yuan = (amount: number | null) => `${formatMoneyExact(amount)} ${t("explain.yuan")}`;
  const given = { on, ledger: answer.ledger };

  if (kind === "programme") {
    const one = programmes?.programmes.find((programme) => programme.code === code);
    if (!one || (one.category !== null && !products)) return null;
    const skus =
      one.category === null
        ? null
        : new Set(
            products?.rows
              .filter((row) => row["category"] === one.category)
              .map((row) => String(row["sku"])),
          );
    const values: Readonly<Record<string, string>> = {
      budget: yuan(one.budget),
      spent: yuan(one.spent),
      useRate: formatPercent(one.useRate, 2),
      timeProgress: formatPercent(one.timeProgress, 2),
      offPurpose: yuan(one.offPurpose),
      incremental: yuan(one.effect.incremental),
      salesPerSpend: formatDecimal(one.effect.salesPerSpend, 2),
    };
    const lists = programmeRows(one, name, { ...given, on: answer.on, skus });
    return thingOf(values[name], `${one.name} ${one.code}`, lists);
  }
  if (kind === "incident") {
    const one = incidents?.incidents.find(({ id }) => id === code);
    if (!one) return null;
    const values: Readonly<Record<string, string>> = {
      exposure: yuan(one.exposure),
      worstPrice: yuan(one.worstPrice),
      depth: formatPercent(one.depth, 2),
      breaches: formatCount(one.breaches),
    };
    const title = `${items.get(one.sku) ?? one.sku} · ${offices.get(one.office) ?? one.office}`;
    return thingOf(values[name], title, incidentRows(one, name, given));
  }
  if (kind === "account") {
    const one = accounts?.dealers.find(({ dealer }) => dealer === code);
    if (!one) return null;
    const values: Readonly<Record<string, string>> = {
      daysOverdue: formatCount(one.daysOverdue),
      cycleDays: formatCount(one.cycleDays),
      sales: yuan(one.sales),
    };
    return thingOf(values[name], `${one.name} ${one.dealer}`, accountRows(one, name, given));
  }
  if (kind === "rest") {
    const rest = parts?.rows.find((row) => row.code === "unassigned");
    if (!rest) return null;
    const days = { office: code, from: answer.period.start, to: answer.period.end };
    const list = rowList(
      "sales_plans",
      { ...days, ledger: answer.ledger },
      {
        period: new Set([answer.period.key]),
      },
    );
    return thingOf(yuan(rest.plan ?? null), offices.get(code) ?? code, [list]);
  }
  if (kind === "week") {
    const [start = "", weekLevel = "", ...rest] = code.split(":");
    const weekSku = rest.join(":");
    const point = (week?.series[0]?.points as PricePoint[] | undefined)?.find(
      (one) => one.start === start,
    );
    if (!point) return null;
    const end = addDays(start, 6);
    const days = { from: start, to: end < on ? end : on, ledger: answer.ledger };
    const only = { sku: new Set([weekSku]), level: new Set([weekLevel]) };
    const asked = answer.scope === "company" ? [null] : answer.rows.map((row) => row.code);
    const value =
      name === "index" ? formatDecimal(point.index, 2) : formatCount(point.observations);
    return thingOf(value, `${items.get(weekSku) ?? weekSku} · ${point.week}`, [
      ...asked.map((one) => rowList("price_observations", { office: one, ...days }, only)),
      rowList("price_policies", { office: null, to: days.to, ledger: answer.ledger }, only),
    ]);
  }
  const whole = prices?.series[0]?.whole;
  if (!whole) return null;
  const item = { sku: new Set([sku]), level: new Set([level]) };
  const days = { office, from: answer.period.start, to: on, ledger: answer.ledger };
  const value = t("explain.ofSeen", {
    value: formatPercent(whole.compliance, 2),
    part: whole.inBand,
    whole: whole.withPolicy,
  });
  return thingOf(value, `${items.get(sku) ?? sku} · ${offices.get(office) ?? office}`, [
    rowList("price_observations", days, item),
    rowList("price_policies", { office: null, to: on, ledger: answer.ledger }, item),
  ]);
}

function thingOf(value: string | undefined, title: string, lists: Thing["lists"]): Thing | null {
  return value === undefined ? null : { title, value, lists };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
