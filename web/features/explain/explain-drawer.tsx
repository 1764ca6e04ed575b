import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PerformanceAnswer, PerformanceRow } from "../../../shared/contract/performance.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import { ApiError } from "../../api/http.ts";
import { explainQuery } from "../../api/queries.ts";
import { formatPeriod } from "../../format/day.ts";
import { formatCount, formatMoneyExact } from "../../format/number.ts";
import { Modal } from "../../ui/modal.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { BenchmarkSection } from "./benchmark-section.tsx";
import styles from "./explain-drawer.module.css";
import { amountOf } from "./days.ts";
import { formatPart, formatValue } from "./fields.ts";
import { RowsSection } from "./rows-section.tsx";
import { readWanted, type Wanted } from "./wanted.ts";

export type ExplainDrawerProps = {
  /** From the address. */
  wanted: string;
  answer: PerformanceAnswer;
  provinces: PerformanceAnswer | null;
  scope: string | null;
  language: Language;
  onClose: () => void;
};

/** 「這個數怎麼來的」: formula, parts, the imports that fed it, and every row with its file and line. */
export function ExplainDrawer(props: ExplainDrawerProps) {
  const { t } = useTranslation();
  const wanted = readWanted(props.wanted);
  if (!wanted) return null;
  const row = rowOf(wanted, props);
  return (
    <Modal
      shape="drawer"
      title={t("explain.title")}
      closeLabel={t("common.close")}
      onClose={props.onClose}
    >
      <Account {...props} wanted={wanted} row={row} />
    </Modal>
  );
}

function rowOf(wanted: Wanted, { answer, provinces }: ExplainDrawerProps): PerformanceRow | null {
  if (wanted.code === null) return answer.total;
  const rows = wanted.by === "province" ? provinces?.rows : answer.rows;
  return rows?.find((row) => row.code === wanted.code) ?? null;
}

type AccountProps = Omit<ExplainDrawerProps, "wanted"> & {
  wanted: Wanted;
  row: PerformanceRow | null;
};

function Account({ wanted, row, answer, scope, language }: AccountProps) {
  const { t, i18n } = useTranslation();
  const { field } = wanted;
  const explained = useQuery(
    explainQuery({
      field,
      by: wanted.by,
      key: wanted.code,
      period: answer.period.key,
      scope,
      on: answer.on,
      ledger: answer.ledger,
    }),
  );
  const account = explained.data;
  const hasAmounts = account?.imports.some((one) => amountOf(one, account.rows) !== null);
  const textOf = (group: "fields" | "formulas") => {
    // A fund's or a level's number is made as that of all.
    const key = `explain.${group}.${field.replace(/\.by(Fund|Level)\.[a-z_]+/, "")}`;
    return i18n.exists(key) ? String(i18n.t(key as never)) : field;
  };
  const yuan = t("explain.yuan");
  const reason = row?.reasons[field];
  return (
    <>
      <p className={styles.what}>
        <b>{textOf("fields")}</b> ·{" "}
        {wanted.code === null ? (
          t("common.total")
        ) : (
          <span translate="no">{row?.name ?? wanted.code}</span>
        )}{" "}
        · {formatPeriod(answer.period.key, language)} ·{" "}
        {t("explain.entry", { ledger: answer.ledger })}
      </p>
      {explained.isPending && <Skeleton lines={6} label={t("common.loading")} />}
      {explained.isError && (
        <p role="alert">
          {explained.error instanceof ApiError && explained.error.code.endsWith("not_explainable")
            ? t("explain.notExplainable")
            : explained.error.message}
        </p>
      )}
      {account && (
        <>
          <p className={styles.value}>
            {typeof account.value === "number"
              ? formatValue(field, account.value, yuan)
              : (account.value ?? "—")}
            {reason !== undefined && (
              <span className={styles.reason}>{t(`reasons.${reason}`)}</span>
            )}
          </p>
          <p className={styles.formula}>{textOf("formulas")}</p>
          <dl className={styles.parts}>
            {account.numerator !== null && (
              <div>
                <dt>{t("explain.numerator")}</dt>
                <dd>{formatPart(field, { part: "numerator", value: account.numerator }, yuan)}</dd>
              </div>
            )}
            {account.denominator !== null && (
              <div>
                <dt>{t("explain.denominator")}</dt>
                <dd>
                  {formatPart(field, { part: "denominator", value: account.denominator }, yuan)}
                </dd>
              </div>
            )}
          </dl>
          {field === "sales.planToDate" && row && <DeltaNote row={row} />}
          {field === "sales.growth" && row && (
            <BenchmarkSection row={row} rows={answer.rows} language={language} />
          )}
          <section className={styles.section}>
            <h3 className={styles.heading}>{t("explain.imports")}</h3>
            {account.imports.length === 0 ? (
              <p className="quiet">{t("explain.noImports")}</p>
            ) : (
              <div className={styles.scroller}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t("explain.columns.ledger")}</th>
                      <th scope="col">{t("explain.columns.file")}</th>
                      <th scope="col" className={styles.right}>
                        {t("explain.columns.rows")}
                      </th>
                      {hasAmounts && (
                        <th scope="col" className={styles.right}>
                          {t("explain.columns.amount")}
                        </th>
                      )}
                    </tr>
                  </thead>
                  <tbody>
                    {account.imports.map((one) => (
                      <tr key={`${one.ledger}:${one.kind}`}>
                        <td>#{one.ledger}</td>
                        <td>
                          <span translate="no">{one.file}</span>
                          <br />
                          <span className="quiet">
                            {kindByName(one.kind)?.label[language] ?? one.kind}
                          </span>
                        </td>
                        <td className={styles.right}>{formatCount(one.rows)}</td>
                        {hasAmounts && (
                          <td className={styles.right}>
                            {formatMoneyExact(amountOf(one, account.rows))}
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
          {account.rows.map((one) => (
            <RowsSection key={one.href} kind={one.kind} href={one.href} language={language} />
          ))}
        </>
      )}
    </>
  );
}

/** Δ 應達 is no field of its own: it is two amounts of this row, one taken from the other. */
function DeltaNote({ row }: { row: PerformanceRow }) {
  const { t } = useTranslation();
  const { actual, planToDate } = row.sales;
  if (actual === null || planToDate === null) return null;
  return (
    <p className={styles.note}>
      {t("explain.deltaNote", {
        actual: formatMoneyExact(actual),
        due: formatMoneyExact(planToDate),
        delta: formatMoneyExact(actual - planToDate),
      })}
    </p>
  );
}
