/** Who is asking, the ways in and out, and one's own account. */
import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Role, SessionAnswer } from "../../shared/contract/access.ts";
import type {
  AccountAnswer,
  EntryAnswer,
  LinkAnswer,
  SignInAnswer,
} from "../../shared/contract/people.ts";
import { getJson, postJson } from "./http.ts";

type Done = { readonly done: true };

/** Who is asking. Looked at again when the page is turned to: another tab may have signed out, or in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => getJson<SessionAnswer>("/api/session", signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: "always",
  });

/** What may be offered to somebody who has not signed in. */
export const entryQuery = () =>
  queryOptions({
    queryKey: ["entry"],
    queryFn: ({ signal }) => getJson<EntryAnswer>("/api/entry", signal),
  });

export const accountQuery = () =>
  queryOptions({
    queryKey: ["account"],
    queryFn: ({ signal }) => getJson<AccountAnswer>("/api/account", signal),
    staleTime: 0,
  });

/** Asks again who is asking. */
export const refreshSession = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: sessionQuery().queryKey });

export const refreshAccount = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: accountQuery().queryKey });

/** Errors: ApiError `sign_in.refused`, `request.too_many` with `seconds`. */
export const signIn = (email: string, password: string): Promise<SignInAnswer> =>
  postJson("/api/sign-in", { email, password });

/** The second step: six digits or a recovery code. Error: ApiError `sign_in.wrong_code`. */
export const giveCode = (ticket: string, code: string): Promise<Done> =>
  postJson("/api/sign-in/code", { ticket, code });

/** Asks for a mail with a new link; the answer tells nothing of whether there is such a person. */
export const askForReset = (email: string): Promise<unknown> =>
  postJson("/api/forgotten", { email });

export const signOut = (): Promise<Done> => postJson("/api/sign-out");

/** From the empty own home back to the demo company. Error: ApiError 409 when it is not empty. */
export const showDemo = (): Promise<Done> => postJson("/api/demo/again");

/** Enters the demo company as somebody of a role. */
export const enterDemo = (role: Role): Promise<Done> => postJson("/api/demo/enter", { role });

/** What a one-time link is for, without using it; null = there is none. Error: ApiError `link.unknown`. */
export const linkQuery = (secret: string | null) =>
  queryOptions({
    queryKey: ["link", secret],
    queryFn: () => postJson<LinkAnswer>("/api/links/look", { secret }),
    enabled: secret !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export type TakenLink = {
  readonly secret: string;
  readonly password: string;
  /** First administrator only. */
  readonly email?: string;
  /** First administrator and invitation. */
  readonly name?: string;
};

/** Uses a one-time link: sets the password and signs in. Error: ApiError `link.unknown`. */
export const takeLink = (link: TakenLink): Promise<SignInAnswer> =>
  postJson("/api/links/use", link);

/** Error: ApiError `account.wrong_password`. */
export const changePassword = (current: string, next: string): Promise<Done> =>
  postJson("/api/account/password", { current, next });

export const endSession = (id: string): Promise<Done> =>
  postJson(`/api/account/sessions/${encodeURIComponent(id)}/revoke`);

export const endOtherSessions = (): Promise<Done> =>
  postJson("/api/account/sessions/revoke-others");

export type SecondFactorBegun = {
  readonly secret: string;
  readonly uri: string;
  /** Rows of the square code, "1" = dark. */
  readonly modules: readonly string[];
};

/** Errors: ApiError `account.wrong_password`; 404 where this server has no second factor. */
export const beginSecondFactor = (password: string): Promise<SecondFactorBegun> =>
  postJson("/api/account/second-factor/begin", { password });

export const confirmSecondFactor = (
  code: string,
): Promise<{ readonly recoveryCodes: readonly string[] }> =>
  postJson("/api/account/second-factor/confirm", { code });

export const removeSecondFactor = (password: string): Promise<unknown> =>
  postJson("/api/account/second-factor/remove", { password });
