import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../shared/contract/people.ts";
import { accountQuery, refreshAccount } from "../api/access.ts";
import { installationQuery, officesQuery } from "../api/queries.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { seesNothing, useSession } from "../app/use-session.ts";
import { useView } from "../app/use-view.ts";
import styles from "../features/access/account.module.css";
import { PasswordCard } from "../features/access/password-card.tsx";
import { PersonCard } from "../features/access/person-card.tsx";
import { SecondFactorCard } from "../features/access/second-factor-card.tsx";
import { SessionsCard } from "../features/access/sessions-card.tsx";
import { nameOfScope, readProvinces } from "../features/shell/scopes.ts";
import { Loaded } from "../ui/loaded.tsx";
import page from "./page.module.css";

/** One's own account: what may be seen, the password, the devices, the second step. */
export function AccountPage() {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: shell } = useTranslation();
  const { search } = useView();
  const { language } = usePreferences(search);
  const session = useSession();
  const client = useQueryClient();
  const account = useQuery(accountQuery());
  const today = useQuery(installationQuery()).data?.today ?? null;
  const offices = useQuery({ ...officesQuery(null), enabled: !seesNothing(session) }).data;
  const provinces = readProvinces(offices);
  const refresh = () => void refreshAccount(client);
  useEffect(() => {
    document.title = `${t("account.title")} · ${shell("brand.name")}`;
  }, [t, shell]);
  const sessionsCard = (data: AccountAnswer) => (
    <SessionsCard account={data} language={language} onEnded={refresh} />
  );
  return (
    <div className={page.page}>
      <div>
        <h1 className={styles.title}>{t("account.title")}</h1>
        <p className="quiet">{t("account.lead")}</p>
      </div>
      <Loaded query={account} lines={12}>
        {(data) => (
          <div className={styles.grid}>
            <div className={styles.column}>
              <PersonCard
                account={data}
                today={today}
                placeName={(scope) => nameOfScope(scope, provinces)?.split(" › ").at(-1) ?? null}
                language={language}
              />
              {!data.demo && sessionsCard(data)}
            </div>
            <div className={styles.column}>
              {data.demo ? (
                sessionsCard(data)
              ) : (
                <>
                  <PasswordCard email={data.email} onChanged={refresh} />
                  <SecondFactorCard on={data.secondFactor} onChanged={refresh} />
                </>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
}
