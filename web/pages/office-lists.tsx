import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { BreakdownAnswer } from "../../shared/contract/breakdown.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { PromotionsAnswer } from "../../shared/contract/promotions.ts";
import type { VisitsOverdueAnswer } from "../../shared/contract/visits-overdue.ts";
import { ProgrammeTable } from "../features/promotion/programme-table.tsx";
import { VoucherTable } from "../features/promotion/voucher-table.tsx";
import { StaffTable } from "../features/target/staff-table.tsx";
import { OverdueTable } from "../features/visits/overdue-table.tsx";
import { formatDayShort, formatPeriod } from "../format/day.ts";
import card from "../ui/card.module.css";
import { Loaded } from "../ui/loaded.tsx";
import type { Board } from "./board.ts";
import { CardHead } from "./card-head.tsx";

export type OfficeListsProps = {
  board: Board;
  asOf: string;
  /** The people of the one office that is shown. */
  staff: UseQueryResult<PerformanceAnswer>;
  parts: UseQueryResult<BreakdownAnswer>;
  overdue: UseQueryResult<VisitsOverdueAnswer>;
  promotions: UseQueryResult<PromotionsAnswer>;
  /** Null where all rows are of one office. */
  officeNames: ReadonlyMap<string, string> | null;
};

/** Line by line: an office's people, key accounts overdue, vouchers off their purpose, programmes. */
export function OfficeLists(props: OfficeListsProps) {
  const { board, asOf, staff, parts, overdue, promotions, officeNames } = props;
  const { t } = useTranslation();
  const { answer, language, unit, unitText } = board;
  return (
    <>
      {officeNames === null && (
        <section className={card.card} id="staff">
          <CardHead
            title={t("office.staff.title")}
            facts={t("office.staff.facts", {
              unit: unitText,
              period: formatPeriod(answer.period.key, language),
              day: formatDayShort(asOf, language),
            })}
          />
          <Loaded query={staff} lines={6}>
            {(data) => (
              <StaffTable staff={data} parts={parts.data} office={answer.scope} unit={unit} />
            )}
          </Loaded>
        </section>
      )}
      <section className={card.card} id="overdue">
        <CardHead title={t("visits.list")} facts={t("visits.listFacts", { unit: unitText })} />
        <Loaded query={overdue} lines={5}>
          {(data) => (
            <OverdueTable
              dealers={data.dealers}
              officeNames={officeNames}
              period={answer.period.key}
              unit={unit}
              language={language}
            />
          )}
        </Loaded>
      </section>
      <section className={card.card} id="vouchers">
        <CardHead
          title={t("promotion.vouchers")}
          facts={t("promotion.vouchersFacts", { unit: unitText })}
        />
        <Loaded query={promotions} lines={4}>
          {(data) => (
            <VoucherTable
              programmes={data.programmes}
              officeNames={officeNames}
              period={answer.period.key}
              unit={unit}
              language={language}
            />
          )}
        </Loaded>
      </section>
      <section className={card.card} id="programmes">
        <CardHead
          title={t("promotion.list")}
          facts={t("promotion.listFacts", {
            unit: unitText,
            period: formatPeriod(answer.period.key, language),
          })}
        />
        <Loaded query={promotions} lines={5}>
          {(data) => (
            <ProgrammeTable
              programmes={data.programmes}
              officeNames={officeNames}
              period={answer.period.key}
              unit={unit}
              language={language}
              on={answer.on}
            />
          )}
        </Loaded>
      </section>
    </>
  );
}
