import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignInAnswer } from "../../shared/contract/people.ts";
import { entryQuery, linkQuery, sessionQuery } from "../api/access.ts";
import { landingOf } from "../app/landing.ts";
import { goAs } from "../app/leave.ts";
import { takeSecret } from "../app/link-secret.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { CodeForm } from "../features/access/code-form.tsx";
import { LinkGone } from "../features/access/link-gone.tsx";
import { problemOf } from "../features/access/problem.ts";
import { WelcomeForm } from "../features/access/welcome-form.tsx";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { EntryFrame } from "./entry-frame.tsx";

/** Where a one-time link leads: who is meant, a password, and in. */
export function WelcomePage() {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const { search } = useView();
  const { language } = usePreferences(search);
  const client = useQueryClient();
  const [secret, setSecret] = useState(takeSecret);
  const [ticket, setTicket] = useState<string | null>(null);
  const [gone, setGone] = useState(false);
  const link = useQuery(linkQuery(secret));
  const firstAdmin = useQuery(entryQuery()).data?.firstAdmin ?? false;

  useEffect(() => {
    // Another link put into the same tab's address bar loads no new page.
    const changed = () => {
      setSecret(takeSecret());
      setGone(false);
    };
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }, []);

  const arrive = async () => {
    const session = await client.fetchQuery({ ...sessionQuery(), staleTime: 0 });
    goAs(landingOf(session.roles), session.roles);
  };
  const answered = async (answer: SignInAnswer) => {
    if (answer.next === "code") setTicket(answer.ticket);
    else await arrive();
  };
  const toSignIn = () => goAs("/sign-in");
  const title = link.data
    ? t(`welcome.${link.data.purpose}`, { name: link.data.name ?? "" })
    : t("welcome.goneTitle");
  const problem = link.isError ? problemOf(link.error) : null;
  if (link.data && !gone) {
    return (
      <EntryFrame title={title}>
        {ticket !== null ? (
          <CodeForm ticket={ticket} onDone={arrive} onAgain={toSignIn} />
        ) : (
          <WelcomeForm
            key={secret}
            secret={secret ?? ""}
            link={link.data}
            title={title}
            language={language}
            onAnswer={answered}
            onGone={() => setGone(true)}
          />
        )}
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={secret !== null && link.isPending ? t("welcome.looking") : title}>
      {secret === null || gone || problem?.kind === "gone" || problem?.kind === "other" ? (
        <LinkGone missing={secret === null} firstAdmin={firstAdmin} onSignIn={toSignIn} />
      ) : problem ? (
        <Empty
          title={t("signIn.noEntry")}
          action={
            <button type="button" className={controls.primary} onClick={() => void link.refetch()}>
              {page("error.retry")}
            </button>
          }
        >
          {problem.kind === "wait"
            ? t("signIn.wait", { count: problem.seconds })
            : page("error.network")}
        </Empty>
      ) : (
        <p role="status">{t("welcome.looking")}</p>
      )}
    </EntryFrame>
  );
}
