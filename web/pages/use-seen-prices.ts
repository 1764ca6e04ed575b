import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { addDays } from "../../shared/calendar/day.ts";
import { monthOf } from "../../shared/calendar/month.ts";
import type { PriceLevel } from "../../shared/contract/price-incidents.ts";
import type { PricePoint } from "../../shared/contract/series.ts";
import { boardSeriesQuery, priceComplianceQuery } from "../api/board-queries.ts";
import { rowList, type Thing, type WantedThing } from "../features/explain/thing.ts";
import { formatCount, formatDecimal, formatPercent } from "../format/number.ts";
import type { Board } from "./board.ts";
import { seriesBy } from "./series-by.ts";
import { useItemNames, useOfficeNames } from "./use-names.ts";
import { thingOf } from "./use-thing.ts";

/**
 * Prices of one item at one level: of an office over the period (`GZ01:dealer:K1`), or of the scope in a week
 * (`2026-09-14:dealer:K1`). Null on the way, or where there are none.
 */
export function useSeenPrices(board: Board, wanted: WantedThing, on: string): Thing | null {
  const { t } = useTranslation();
  const { answer, question, provinces } = board;
  const { kind, name, code } = wanted;
  const [where = "", level = "", ...skuParts] = code.split(":");
  const sku = skuParts.join(":");
  const isWeek = kind === "week" && /^\d{4}-\d{2}-\d{2}$/.test(where);
  const isPeriod = kind === "prices";
  const { start } = answer.period;
  const series = useQuery({
    ...boardSeriesQuery({
      measure: "price",
      by: seriesBy(answer.scope),
      scope: question.scope,
      from: monthOf(where),
      to: monthOf(isWeek ? addDays(where, 6) : where),
      on,
      ledger: question.ledger,
      sku,
      level: level as PriceLevel,
    }),
    enabled: isWeek,
  }).data?.series[0];
  const kept = useQuery({
    ...priceComplianceQuery({ ...question, period: answer.period.key, on }),
    enabled: isPeriod,
  }).data?.rows.find((row) => row.office === where && row.level === level && row.sku === sku);
  const items = useItemNames(question.ledger);
  const offices = useOfficeNames(provinces);
  const item = items.get(sku) ?? sku;
  const only = { sku: new Set([sku]), level: new Set([level]) };
  const { ledger } = answer;
  const policies = (to: string) => rowList("price_policies", { office: null, to, ledger }, only);
  if (isWeek) {
    const point = (series?.points as PricePoint[] | undefined)?.find((one) => one.start === where);
    if (!point) return null;
    const last = addDays(where, 6);
    const days = { from: where, to: last < on ? last : on, ledger };
    const asked = answer.scope === "company" ? [null] : answer.rows.map((row) => row.code);
    const value =
      name === "index" ? formatDecimal(point.index, 2) : formatCount(point.observations);
    return thingOf(value, `${item} · ${point.week}`, [
      ...asked.map((office) => rowList("price_observations", { office, ...days }, only)),
      policies(days.to),
    ]);
  }
  if (!kept) return null;
  const value = t("explain.ofSeen", {
    value: formatPercent(kept.compliance, 2),
    part: kept.inBand,
    whole: kept.withPolicy,
  });
  const days = { office: where, from: start, to: on, ledger };
  return thingOf(value, `${item} · ${offices.get(where) ?? where}`, [
    rowList("price_observations", days, only),
    policies(on),
  ]);
}
