/** Homes to do harm to: one is prepared, each fault gets an equal copy of it. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { tokenArguments } from "../../setup/token.mjs";
import { createCompanyDatabase, type EngineName } from "../../setup/engines.ts";
import { runWell, type HomeVariables } from "./product.ts";
import { writeReferenceFiles, writeSalesFile, type SalesFile } from "./company-files.ts";

export type Home = {
  readonly variables: HomeVariables;
  /** As for `openStore`. */
  readonly place: string;
  readonly folder: string;
  remove(): Promise<void>;
};

export type PreparedHomes = {
  /** A folder for files of the test. */
  readonly folder: string;
  /** The sales that are in every copy, and its newest ledger number. */
  readonly sales: SalesFile;
  readonly ledger: number;
  copy(): Promise<Home>;
  remove(): Promise<void>;
};

const salesRows = 3_000;

/** A company with reference data and some sales, imported by the command line. */
export async function prepareHomes(engine: EngineName): Promise<PreparedHomes> {
  const folder = await mkdtemp(join(tmpdir(), "dabiao-faults-"));
  const database = engine === "postgres" ? await createCompanyDatabase("faults") : null;
  const original = join(folder, "home");
  const variables = homeVariables(original, database?.url ?? null);
  const references = await writeReferenceFiles(folder);
  for (const [kind, file] of references) await runWell(variables, ["import", kind, file]);
  const sales = await writeSalesFile(join(folder, "first.csv"), { first: 1, rows: salesRows });
  await runWell(variables, ["import", "sales_actuals", sales.path]);
  // In the database that is copied: it opens every copy.
  const key = await runWell(variables, tokenArguments);
  let copies = 0;
  return {
    folder,
    sales,
    ledger: references.length + 1,
    copy: async () => {
      copies += 1;
      const home = join(folder, `copy-${copies}`);
      // With PostgreSQL too: the audit's key lies in the home.
      await cp(original, home, { recursive: true });
      const twin = database ? await copyDatabase(database.url) : null;
      return {
        variables: { ...homeVariables(home, twin?.url ?? null), TEST_KEY: key },
        place: twin?.url ?? join(home, "dabiao.sqlite"),
        folder: home,
        remove: async () => {
          await twin?.drop();
          await rm(home, { recursive: true, force: true });
        },
      };
    },
    remove: async () => {
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const homeVariables = (home: string, url: string | null): HomeVariables => ({
  DABIAO_HOME: home,
  ...(url ? { DATABASE_URL: url } : {}),
});

/** A PostgreSQL database with the same bytes as another that nobody is connected to. */
async function copyDatabase(source: string): Promise<{ url: string; drop(): Promise<void> }> {
  const template = new URL(source).pathname.slice(1);
  const name = `faults_${randomBytes(6).toString("hex")}`;
  const url = new URL(source);
  url.pathname = "/postgres";
  const administer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const own = new URL(source);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`) };
}
