import { codeOf, type Source } from "./source.ts";

/** Something that may be written in a few places only, and those places. */
type Home = { readonly name: string; readonly pattern: RegExp; readonly places: readonly string[] };

const homes: readonly Home[] = [
  {
    name: "the clock",
    pattern: /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.timeOrigin\b/,
    places: ["server/main.ts", "server/main-clock.ts", "server/boot/", "web/app/"],
  },
  {
    name: "writing to the database",
    pattern: /\binsertInto\b|\binsert\s+(?:or\s+\w+\s+)?into\b/i,
    places: [
      "server/ledger/",
      "server/store/",
      "server/state/",
      "server/access/",
      "server/people/",
    ],
  },
  {
    // Only through better-auth, over the transaction that tells the audit of it (people/auth/auth-over.ts).
    name: "writing people and sessions",
    pattern:
      /\b(?:insertInto|updateTable|deleteFrom)\(\s*"auth_(?:users|accounts|sessions|verifications)"/,
    places: [],
  },
  {
    // It takes half a second: the thread that answers requests never loads it, the desk when it has time.
    name: "loading better-auth",
    pattern: /\bimport\s+(?!type\b)[^;"]*"@?better-auth\b|\bimport\(\s*"@?better-auth\b/,
    places: ["server/people/auth/"],
  },
  { name: "query keys", pattern: /\bqueryKey\b/, places: ["web/api/"] },
  {
    name: "language-dependent formatting",
    pattern: /\bIntl\.|\.toLocale\w*String\(|\.localeCompare\(/,
    places: ["web/format/"],
  },
  {
    name: "fetching",
    pattern: /\bfetch\(|\bnew EventSource\(|\bXMLHttpRequest\b/,
    places: ["web/api/"],
  },
  {
    name: "environment variables",
    pattern: /\bprocess\.env\b/,
    places: ["server/main.ts", "server/boot/", "server/environment.ts", "server/cli/"],
  },
];

/** What stands outside its home. Judged in shared/, server/ and web/ only. */
export function homeless(source: Source): string[] {
  const code = codeOf(source.text);
  return homes
    .filter(({ places }) => !places.some((place) => source.path.startsWith(place)))
    .filter(({ pattern }) => pattern.test(code))
    .map(({ name }) => name);
}
