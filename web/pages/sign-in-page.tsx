import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SignInAnswer } from "../../shared/contract/people.ts";
import { entryQuery, sessionQuery, showDemo } from "../api/access.ts";
import { backAddress } from "../app/back-address.ts";
import { landingOf } from "../app/landing.ts";
import { goAs, goDemo } from "../app/leave.ts";
import { takeTicket } from "../app/link-secret.ts";
import { useView } from "../app/use-view.ts";
import { CodeForm } from "../features/access/code-form.tsx";
import { FirstAdmin } from "../features/access/first-admin.tsx";
import { ForgottenForm } from "../features/access/forgotten-form.tsx";
import { SignInForm, type SignInFormProps } from "../features/access/sign-in-form.tsx";
import { DemoEntrance } from "../features/shell/demo-entrance.tsx";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { EntryFrame } from "./entry-frame.tsx";

type Step =
  { at: "password" } | { at: "code"; ticket: string } | { at: "forgotten"; typed: string };

/** After the company's own sign-in the code may be all that is missing. */
function firstStep(): Step {
  const ticket = takeTicket();
  return ticket === null ? { at: "password" } : { at: "code", ticket };
}

/** The one door: of the demo by a click, of the company by e-mail and password. */
export function SignInPage() {
  const { t } = useTranslation("page", { keyPrefix: "entry" });
  const { t: page } = useTranslation();
  const { search } = useView();
  const client = useQueryClient();
  const entry = useQuery(entryQuery());
  const [step, setStep] = useState<Step>(firstStep);
  const back = backAddress(search.back);

  const arrive = async () => {
    if (back !== null) return goAs(back);
    const session = await client.fetchQuery({ ...sessionQuery(), staleTime: 0 });
    goAs(landingOf(session.roles), session.roles);
  };
  const answered = async (answer: SignInAnswer) => {
    if (answer.next === "code") setStep({ at: "code", ticket: answer.ticket });
    else await arrive();
  };
  if (!entry.data) {
    return (
      <EntryFrame title={t("signIn.title")}>
        {entry.isError && (
          <Empty
            title={t("signIn.noEntry")}
            action={
              <button
                type="button"
                className={controls.primary}
                onClick={() => void entry.refetch()}
              >
                {page("error.retry")}
              </button>
            }
          >
            {page("error.network")}
          </Empty>
        )}
      </EntryFrame>
    );
  }
  if (entry.data.demoRoles.length > 0) {
    return (
      <EntryFrame title={page("demo.mark")} wide>
        <DemoEntrance offered={entry.data.demoRoles} onEnter={(role) => goDemo(role, back)} />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t("signIn.title")}>
      {entry.data.firstAdmin ? (
        <FirstAdmin
          onDemo={
            entry.data.demoAgain
              ? async () => {
                  await showDemo();
                  goAs("/sign-in");
                }
              : null
          }
        />
      ) : step.at === "code" ? (
        <CodeForm
          ticket={step.ticket}
          onDone={arrive}
          onAgain={() => setStep({ at: "password" })}
        />
      ) : step.at === "forgotten" ? (
        <ForgottenForm typed={step.typed} onBack={() => setStep({ at: "password" })} />
      ) : (
        <SignInForm
          entry={entry.data}
          notice={noticeOf()}
          onAnswer={answered}
          onForgotten={(typed) => setStep({ at: "forgotten", typed })}
        />
      )}
    </EntryFrame>
  );

  function noticeOf(): SignInFormProps["notice"] {
    if (search.problem === "company_unknown") return "companyUnknown";
    if (search.problem === "company_failed") return "companyFailed";
    return back === null ? null : "ended";
  }
}
