import { useTranslation } from "react-i18next";
import type { Grant } from "../../../shared/contract/access.ts";
import type { AccountAnswer } from "../../../shared/contract/people.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay } from "../../format/day.ts";
import { personName } from "../../format/person-name.ts";
import card from "../../ui/card.module.css";
import tables from "../../ui/card-table.module.css";
import { Fact, Facts } from "../../ui/fact.tsx";
import styles from "./account.module.css";

export type PersonCardProps = {
  account: AccountAnswer;
  /** Business today: what grants are dated by. */
  today: string | null;
  /** The name of a province or an office; null when it names none the reader knows. */
  placeName: (scope: string) => string | null;
  language: Language;
};

/** Who I am here, and what I may see from when to when; a role of the demo is nobody besides. */
export function PersonCard({ account, today, placeName, language }: PersonCardProps) {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const label = {
    role: t("account.role"),
    scope: t("account.scope"),
    from: t("account.from"),
    to: t("account.to"),
  };
  return (
    <>
      {!account.demo && (
        <section className={card.card}>
          <h2 className={card.title}>{t("account.person")}</h2>
          <div className={styles.under}>
            <Facts>
              <Fact label={t("account.name")}>
                <span translate="no">{personName(account.name, page)}</span>
              </Fact>
              <Fact label={t("account.email")}>
                <span translate="no">{account.email}</span>
              </Fact>
            </Facts>
          </div>
          <p className={styles.note}>{t("account.changeNote")}</p>
        </section>
      )}
      <section className={card.card}>
        <h2 className={card.title}>{t("account.grants")}</h2>
        {account.grants.length === 0 ? (
          <p className={styles.note}>{t("account.noGrants")}</p>
        ) : (
          <table className={`${tables.table} ${styles.under}`}>
            <thead>
              <tr>
                <th scope="col">{label.role}</th>
                <th scope="col">{label.scope}</th>
                <th scope="col">{label.from}</th>
                <th scope="col">{label.to}</th>
              </tr>
            </thead>
            <tbody>
              {account.grants.map((grant) => (
                <tr key={grant.id} data-off={stateOf(grant) !== null || undefined}>
                  <td className={tables.name}>
                    {page(`roles.${grant.role}`)}
                    {stateText(grant)}
                  </td>
                  <td data-label={label.scope}>{scopeText(grant)}</td>
                  <td data-label={label.from} className={tables.nowrap}>
                    {formatDay(grant.from, language)}
                  </td>
                  <td data-label={label.to} className={tables.nowrap}>
                    {grant.to === null ? t("account.open") : formatDay(grant.to, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );

  function stateOf({ from, to }: Grant): "future" | "past" | null {
    if (today === null) return null;
    if (from > today) return "future";
    return to !== null && to < today ? "past" : null;
  }

  function stateText(grant: Grant) {
    const state = stateOf(grant);
    return state && <span className={tables.sub}>{t(`account.${state}`)}</span>;
  }

  function scopeText({ scopeType, scopeCode }: Grant): string {
    if (scopeType === "company") return t("account.wholeCompany");
    const code = scopeCode ?? "";
    const name = placeName(`${scopeType}:${code}`) ?? code;
    return t(`account.${scopeType}`, { name });
  }
}
