/** Who may see what: people, API tokens, screens and the audit, asked for and changed. */
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type {
  AuditAnswer,
  confirmScreenBody,
  newTokenAnswer,
  newTokenBody,
  ScreensAnswer,
  TokensAnswer,
} from "../../shared/contract/keys.ts";
import type {
  handedLink,
  inviteBody,
  newGrant,
  PeopleAnswer,
} from "../../shared/contract/people.ts";
import type { ReferenceAnswer } from "../../shared/contract/reference.ts";
import { address, getJson, postJson } from "./http.ts";

export type NewGrant = z.infer<typeof newGrant>;
export type Invite = z.infer<typeof inviteBody>;
export type HandedLink = z.infer<typeof handedLink>;
export type NewToken = z.infer<typeof newTokenBody>;
export type MadeToken = z.infer<typeof newTokenAnswer>;
export type ConfirmScreen = z.infer<typeof confirmScreenBody>;

// Other administrators change these too, and no ledger number tells of it: asked for at every visit.
const atEveryVisit = { staleTime: 0, refetchOnWindowFocus: true };

export const peopleQuery = () =>
  queryOptions({
    queryKey: ["people"],
    queryFn: ({ signal }) => getJson<PeopleAnswer>("/api/people", signal),
    ...atEveryVisit,
  });

export const tokensQuery = () =>
  queryOptions({
    queryKey: ["tokens"],
    queryFn: ({ signal }) => getJson<TokensAnswer>("/api/tokens", signal),
    ...atEveryVisit,
  });

/** Asked again each minute: when a screen was last seen is what the list is for. */
export const screensQuery = () =>
  queryOptions({
    queryKey: ["screens"],
    queryFn: ({ signal }) => getJson<ScreensAnswer>("/api/screens", signal),
    refetchInterval: 60_000,
    ...atEveryVisit,
  });

/** Staff for pickers, by the newest ledger. */
export const staffQuery = () =>
  queryOptions({
    queryKey: ["reference", "staff", null],
    queryFn: ({ signal }) => getJson<ReferenceAnswer>("/api/reference?kind=staff", signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the audit is filtered by; null = everything. */
export type AuditFilter = {
  readonly action: string | null;
  readonly actor: string | null;
  readonly outcome: "done" | "refused" | null;
  readonly from: string | null;
  readonly to: string | null;
};

const auditPage = (
  filter: AuditFilter,
  page: { readonly before: number | null; readonly limit: number },
  signal?: AbortSignal,
) => getJson<AuditAnswer>(address("/api/audit", { ...filter, ...page }), signal);

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => auditPage(filter, { before: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
    ...atEveryVisit,
  });

/** The newest entries for a file; `cut` where there are more than a file should hold. */
export async function readAudit(
  filter: AuditFilter,
): Promise<{ readonly entries: AuditAnswer["entries"]; readonly cut: boolean }> {
  const entries: AuditAnswer["entries"] = [];
  let before: number | null = null;
  do {
    const page: AuditAnswer = await auditPage(filter, { before, limit: 500 });
    entries.push(...page.entries);
    before = page.next;
  } while (before !== null && entries.length < 10_000);
  return { entries, cut: before !== null };
}

const person = (id: string, what: string) => `/api/people/${encodeURIComponent(id)}/${what}`;

export const invitePerson = (invite: Invite) => postJson<HandedLink>("/api/people/invite", invite);
export const withdrawInvitation = (id: string) =>
  postJson<unknown>(`/api/invitations/${encodeURIComponent(id)}/withdraw`);
export const giveGrant = (id: string, grant: NewGrant) =>
  postJson<unknown>(person(id, "grants"), grant);
export const endGrant = (id: string, grant: string, to: string) =>
  postJson<unknown>(person(id, `grants/${encodeURIComponent(grant)}/end`), { to });
export const disablePerson = (id: string) => postJson<unknown>(person(id, "disable"));
export const enablePerson = (id: string) => postJson<unknown>(person(id, "enable"));
export const makeResetLink = (id: string) => postJson<HandedLink>(person(id, "reset-link"));
export const endSessions = (id: string) => postJson<unknown>(person(id, "revoke-sessions"));
export const removeSecondFactor = (id: string) =>
  postJson<unknown>(person(id, "second-factor/remove"));
export const unlinkCompanySignIn = (id: string) =>
  postJson<unknown>(person(id, "company-sign-in/unlink"));

export const makeToken = (token: NewToken) => postJson<MadeToken>("/api/tokens", token);
export const revokeToken = (id: string) =>
  postJson<unknown>(`/api/tokens/${encodeURIComponent(id)}/revoke`);

export const confirmScreen = (screen: ConfirmScreen) =>
  postJson<{ readonly id: string }>("/api/screens/confirm", screen);
export const revokeScreen = (id: string) =>
  postJson<unknown>(`/api/screens/${encodeURIComponent(id)}/revoke`);
