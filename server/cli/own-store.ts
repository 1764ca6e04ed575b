import { withAuditHead } from "../audit/with-audit-head.ts";
import { makeHome } from "../make-home.ts";
import { ownPlace, type Environment } from "../environment.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";

/** Opens the own company's database for one command and closes it whatever happens. */
export async function withOwnStore<T>(
  environment: Environment,
  work: (store: Store, temporary: string) => Promise<T>,
): Promise<T> {
  const { temporary } = makeHome(environment.home);
  const store = withAuditHead(await openStore(ownPlace(environment)), environment.home);
  try {
    return await work(store, temporary);
  } finally {
    await store.close();
  }
}
