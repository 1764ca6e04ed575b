import { auditKey } from "../audit/audit-key.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import type { Check } from "../ledger/verify/verify-ledger.ts";

/** The check of a home's audit against a head that was read before the database was looked at. */
export const auditCheck = (home: string, head: string | null): Check => [
  "audit",
  (store) => verifyAudit(store.db, auditKey(home), head),
];
