import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { personRoles } from "../../shared/roles.ts";
import { peopleQuery, withdrawInvitation, type HandedLink } from "../api/administration.ts";
import { installationQuery } from "../api/queries.ts";
import { readClock } from "../app/clock.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { personName } from "../format/person-name.ts";
import { InvitationList, type Invitation } from "../features/people/invitation-list.tsx";
import { PeopleList } from "../features/people/people-list.tsx";
import type { PersonDeed } from "../features/people/person-deed.tsx";
import { filterPeople } from "../features/people/person-filter.ts";
import card from "../ui/card.module.css";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { Icon } from "../ui/icon.tsx";
import { LazyChoiceMenu } from "../ui/lazy-choice-menu.tsx";
import { SearchField } from "../ui/search-field.tsx";
import { AdministrationFrame } from "./administration-frame.tsx";
import styles from "./administration-frame.module.css";
import { usePlaces } from "./use-places.ts";

const InviteDialog = lazy(async () => ({
  default: (await import("../features/people/invite-dialog.tsx")).InviteDialog,
}));
const HandedLinkDialog = lazy(async () => ({
  default: (await import("../features/people/handed-link.tsx")).HandedLinkDialog,
}));
const PersonPanel = lazy(async () => ({
  default: (await import("../features/people/person-panel.tsx")).PersonPanel,
}));
const PersonDeedDialog = lazy(async () => ({
  default: (await import("../features/people/person-deed.tsx")).PersonDeedDialog,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("../ui/confirm-dialog.tsx")).ConfirmDialog,
}));

type Handed = { readonly title: string; readonly hint: string; readonly link: HandedLink };

/** Who can sign in, and what they may see. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const query = useQuery(peopleQuery());
  const places = usePlaces();
  const installation = useQuery(installationQuery()).data;
  const today = installation?.today ?? new Date(readClock()).toISOString().slice(0, 10);
  const [inviting, setInviting] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [deed, setDeed] = useState<PersonDeed | null>(null);
  const [withdrawing, setWithdrawing] = useState<Invitation | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const refresh = () => query.refetch();
  const role = search.role ?? null;
  const shown = role === null ? t("people.allRoles") : t(`administration.roles.${role}`);
  const people = (query.data?.people ?? []).map((one) => ({
    ...one,
    name: personName(one.name, t),
  }));
  const person = people.find(({ id }) => id === open);
  const invite = (
    <button type="button" className={controls.primary} onClick={() => setInviting(true)}>
      <Icon name="plus" />
      {t("people.invite")}
    </button>
  );
  const list = { places, today, language };
  return (
    <>
      <AdministrationFrame
        at="people"
        query={query}
        action={query.data?.people.length === 0 ? null : invite}
        notice={null}
      >
        {({ invitations }) => {
          const found = filterPeople(people, { text: search.who ?? "", role, today });
          return (
            <>
              <section className={card.card}>
                {people.length > 0 && (
                  <div className={styles.tools}>
                    <SearchField
                      label={t("people.search")}
                      query={search.who ?? ""}
                      onQuery={(who) => change({ who: who === "" ? undefined : who }, true)}
                    />
                    <LazyChoiceMenu
                      label={t("administration.role")}
                      shown={shown}
                      value={role ?? ""}
                      choices={[
                        { value: "", text: t("people.allRoles") },
                        ...personRoles.map((one) => ({
                          value: one,
                          text: t(`administration.roles.${one}`),
                        })),
                      ]}
                      onChange={(value) =>
                        change({ role: personRoles.find((one) => one === value) }, true)
                      }
                    />
                  </div>
                )}
                {found.length > 0 ? (
                  <PeopleList people={found} {...list} onOpen={setOpen} />
                ) : people.length > 0 ? (
                  <p className="quiet">{t("people.none")}</p>
                ) : (
                  <Empty title={t("people.empty")} action={invite}>
                    {t("people.emptyHint")}
                  </Empty>
                )}
              </section>
              {invitations.length > 0 && (
                <section className={card.card}>
                  <h2 className={styles.heading}>{t("people.invitations")}</h2>
                  <InvitationList invitations={invitations} {...list} onWithdraw={setWithdrawing} />
                </section>
              )}
            </>
          );
        }}
      </AdministrationFrame>
      <Suspense fallback={null}>
        {person && (
          <PersonPanel
            person={person}
            {...list}
            done={done}
            onDeed={setDeed}
            onChanged={() => void refresh()}
            onClose={() => {
              setOpen(null);
              setDone(null);
            }}
          />
        )}
        {inviting && (
          <InviteDialog
            places={places}
            today={today}
            onClose={() => setInviting(false)}
            onInvited={(name, link) => {
              setInviting(false);
              setHanded({
                title: t("people.invited", { name }),
                hint: t("people.inviteHint"),
                link,
              });
              void refresh();
            }}
          />
        )}
        {deed && (
          <PersonDeedDialog
            deed={deed}
            today={today}
            onClose={() => setDeed(null)}
            onDone={({ said, link }) => {
              setDeed(null);
              setDone(said);
              if (link) {
                const title = t("people.resetTitle", { name: deed.person.name });
                setHanded({ title, hint: t("people.resetHint"), link });
              }
              void refresh();
            }}
          />
        )}
        {withdrawing && (
          <ConfirmDialog
            title={t("people.withdrawTitle", { name: withdrawing.name })}
            confirm={t("people.withdraw")}
            danger
            onClose={() => setWithdrawing(null)}
            onConfirm={async () => {
              await withdrawInvitation(withdrawing.id);
              setWithdrawing(null);
              await refresh();
            }}
          >
            {t("people.withdrawBody")}
          </ConfirmDialog>
        )}
        {handed && (
          <HandedLinkDialog {...handed} language={language} onClose={() => setHanded(null)} />
        )}
      </Suspense>
    </>
  );
}
