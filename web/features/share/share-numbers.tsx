import { useTranslation } from "react-i18next";
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import { isRoundedApart } from "../../format/level.ts";
import { formatPercent, formatPp } from "../../format/number.ts";
import { Fact, Facts } from "../../ui/fact.tsx";
import { Missing } from "../../ui/missing.tsx";
import { Origin } from "../../ui/origin.tsx";
import { toneOf } from "../../ui/tone.ts";

export type ShareNumbersProps = { row: PerformanceRow; of: string; period: string };

/** Share now and a year ago, its change, and that change against the province's. */
export function ShareNumbers({ row, of, period }: ShareNumbersProps) {
  const { t } = useTranslation();
  const share = row.share;
  const number = (
    name: "value" | "prior" | "changePp" | "provinceChangePp" | "vsProvincePp",
    value: number | null,
    judged = false,
    field = `share.${name}`,
  ) => {
    const pp = name.endsWith("Pp");
    const text = pp ? formatPp(value) : formatPercent(value);
    return (
      <Fact label={t(`shareBoard.numbers.${name}`)}>
        {value === null ? (
          <Missing reason={t(`reasons.${row.reasons[field] ?? "unknown"}`)} />
        ) : (
          <Origin field={field} of={of} period={period}>
            <span className={judged ? toneOf(text, !row.sales.lagging) : undefined}>
              {pp ? `${text} pp` : text}
            </span>
          </Origin>
        )}
      </Fact>
    );
  };
  const { changePp = null, vsProvincePp = null } = share ?? {};
  const provinceChange = share?.province.changePp ?? null;
  const apart =
    changePp !== null &&
    provinceChange !== null &&
    vsProvincePp !== null &&
    isRoundedApart(changePp, provinceChange, vsProvincePp);
  return (
    <>
      <Facts>
        {number("value", share?.value ?? null)}
        {number("prior", share?.prior ?? null)}
        {number("changePp", changePp)}
        {number("provinceChangePp", provinceChange, false, "share.province.changePp")}
        {number("vsProvincePp", vsProvincePp, true)}
      </Facts>
      {apart && <p className="quiet">{t("shareBoard.rounded")}</p>}
    </>
  );
}
