import { useQuery } from "@tanstack/react-query";
import type { Action, Role, SessionAnswer } from "../../shared/contract/access.ts";
import { sessionQuery } from "../api/access.ts";

/** Who is asking. On pages inside `Known` alone: there somebody is. */
export function useSession(): SessionAnswer {
  const { data } = useQuery(sessionQuery());
  if (!data) throw new Error("This page was drawn before it was known who asks.");
  return data;
}

/** Whether to offer an action; what is allowed the server decides. */
export const may = (session: SessionAnswer, action: Action): boolean =>
  session.actions.includes(action);

/** True for who sees own rows and no office's numbers. */
export const seesOwnRowsOnly = ({ roles }: { roles: readonly Role[] }): boolean =>
  roles.length > 0 && roles.every((role) => role === "sales_rep");

/** True for who has an account, and nothing to see with it today. */
export const seesNothing = (session: SessionAnswer): boolean => !may(session, "read");
