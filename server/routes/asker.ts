import type { Asker } from "../access/asker.ts";
import type { Principal } from "../access/principal.ts";
import { AppError } from "../errors.ts";
import type { RouteContext } from "./route.ts";

/** Who asks, on a route that nobody else reaches. Error: `access.unauthenticated`. */
export function asker({ principal }: RouteContext): Principal {
  if (!principal) throw new AppError("access.unauthenticated");
  return principal;
}

/** The same for what is written, with where they may. */
export const askerOf = (context: RouteContext): Asker => {
  const { type, id, name } = asker(context);
  return { actor: { type, id, name }, reach: context.reach };
};
