import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { findProgram, versionFolders } from "./find-program.mjs";
import { installPackages } from "./system-packages.mjs";

/** The folder that holds initdb and postgres; installs PostgreSQL where that can be done. */
export function findPostgres() {
  const folder = look() ?? (installPackages(["postgresql"]) ? look() : null);
  if (folder === null) {
    throw new Error(
      "PostgreSQL is not installed: install the package postgresql (initdb, postgres).",
    );
  }
  return folder;
}

function look() {
  const initdb = findProgram(
    ["initdb"],
    [
      ...versionFolders("/usr/lib/postgresql", "bin"),
      ...versionFolders("/Library/PostgreSQL", "bin"),
      "/opt/homebrew/opt/postgresql/bin",
      "/usr/local/pgsql/bin",
    ],
  );
  return initdb === null ? null : dirname(initdb);
}

/**
 * Who the cluster runs as: PostgreSQL refuses root, so root lends it the user its package brings,
 * or makes one. Null = whoever runs the tests.
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return null;
  const user = idsOf("postgres") ?? idsOf("dabiao-test");
  if (user !== null) return user;
  spawnSync("useradd", [
    "--system",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "dabiao-test",
  ]);
  const made = idsOf("dabiao-test");
  if (made === null)
    throw new Error("No unprivileged user for PostgreSQL could be made (useradd).");
  return made;
}

function idsOf(name) {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
