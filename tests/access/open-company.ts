import { createCompanyDatabase, type EngineName } from "../setup/engines.ts";
import { openTestApp, type TestApp } from "../routes/test-app.ts";
import { bitmaskFiles, importFiles, importLateFiles } from "./bitmask-company.ts";
import { changeMidSession, identity, seedPrincipals } from "./principals.ts";

export type Company = {
  readonly app: TestApp;
  /** Asks as somebody of policy.csv. */
  ask(name: string, path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

/** The bitmask company with everybody in it, on a database of its own. */
export async function openCompany(
  engine: EngineName,
  altered: ReadonlySet<number> = new Set(),
): Promise<Company> {
  const database = engine === "postgres" ? await createCompanyDatabase("access") : null;
  const { identify, begin } = identity();
  const app = await openTestApp(null, undefined, {
    identify,
    ...(database ? { place: database.url } : {}),
  });
  await importFiles(app, bitmaskFiles(altered));
  await importLateFiles(app);
  const headers = await seedPrincipals(app);
  begin();
  await changeMidSession(app, headers);
  return {
    app,
    ask: (name, path, init = {}) =>
      app.ask(path, { ...init, headers: { ...(init.headers as object), ...headers[name] } }),
    close: async () => {
      await app.close();
      await database?.drop();
    },
  };
}
