import { importsOf, type Source } from "./source.ts";

/**
 * What each folder may import besides itself and shared/. The flow is import → ledger → rollups →
 * metrics → reports → routes; metrics know nothing but shared/, so anyone may calculate with them.
 * A name with `(types)` may be imported for its types only.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  "server/metrics": [],
  "server/import": ["server/errors.ts", "server/worker-url.ts"],
  "server/ledger": [
    "server/access",
    "server/audit",
    "server/import",
    "server/metrics",
    "server/store",
    "server/errors.ts",
    "server/worker-url.ts",
  ],
  "server/rollups": ["server/metrics", "server/access", "server/store (types)", "server/errors.ts"],
  "server/reports": [
    "server/rollups",
    "server/metrics",
    "server/access",
    "server/store (types)",
    "server/errors.ts",
  ],
  "server/routes": [
    "server/reports",
    "server/access",
    "server/import",
    "server/company",
    "server/live",
    "server/mail",
    "server/people",
    "server/security",
    "server/ways.ts",
    "server/world.ts",
    "server/errors.ts",
  ],
  "server/access": ["server/security", "server/store (types)", "server/errors.ts"],
  "server/audit": ["server/store (types)", "server/errors.ts", "server/secret-key.ts"],
  "server/people": [
    "server/access",
    "server/audit",
    "server/security",
    "server/store",
    "server/errors.ts",
    "server/local-day.ts",
    "server/main-clock.ts",
    "server/secret-key.ts",
    "server/thread-answers.ts",
    "server/thread-calls.ts",
  ],
  "server/store": ["server/errors.ts"],
  "server/security": ["server/errors.ts"],
  "server/live": ["server/access (types)", "server/world.ts"],
  "server/mail": [],
  "server/company": ["server/security"],
  "server/demo": [],
  "web/format": [],
  "web/api": ["web/format"],
  "web/ui": ["web/format"],
  "web/charts": ["web/format", "web/ui"],
  "web/features": ["web/api", "web/charts", "web/format", "web/ui"],
  "web/pages": ["web/api", "web/app", "web/features", "web/charts", "web/format", "web/ui"],
  "web/app": ["web/api", "web/pages", "web/features", "web/charts", "web/format", "web/ui"],
};

/** Imports that point against the flow. */
export function wrongArrows(source: Source): string[] {
  const from = folderOf(source.path);
  const allowed = mayImport[from];
  if (allowed === undefined) return source.path.startsWith("web/") ? leavesWeb(source) : [];
  return importsOf(source).flatMap(({ specifier, target, typeOnly }) => {
    if (target === null) return from === "shared" && isPlatform(specifier) ? [specifier] : [];
    const to = folderOf(target);
    if (to === from) return crossesFeatures(source.path, target) ? [target] : [];
    if (to === "shared" || allowed.includes(to) || allowed.includes(target)) return [];
    return typeOnly && allowed.includes(`${to} (types)`) ? [] : [target];
  });
}

/** Files of web/ outside its folders (the entry, the build) may not reach the server either. */
function leavesWeb(source: Source): string[] {
  return importsOf(source)
    .map(({ target }) => target)
    .filter((target): target is string => target?.startsWith("server/") === true);
}

function crossesFeatures(from: string, to: string): boolean {
  if (!from.startsWith("web/features/")) return false;
  return from.split("/")[2] !== to.split("/")[2];
}

/** shared/ runs in the browser and on the server: nothing of either may be needed. */
function isPlatform(specifier: string): boolean {
  return /^(node:|react|kysely|pg$|better-sqlite3|hono|@hono)/.test(specifier);
}

/** `shared`, `server/metrics`, `web/api`; a file directly under server/ or web/ is itself. */
function folderOf(path: string): string {
  const parts = path.split("/");
  return parts[0] === "shared" ? "shared" : parts.slice(0, 2).join("/");
}
