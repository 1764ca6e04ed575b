import { appendFileSync } from "node:fs";

/** Tells `npm run access` how much was tried; nothing where nobody asked for it. */
export function tell(counts: Readonly<Record<string, string | number>>): void {
  const report = process.env["DABIAO_ACCESS_REPORT"];
  if (report) appendFileSync(report, `${JSON.stringify(counts)}\n`);
}
