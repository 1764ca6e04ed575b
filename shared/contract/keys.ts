/** API tokens, wall screens and their pairing, and the audit. */
import { z } from "zod";
import { personRoles, scope } from "./access.ts";

const instant = z.string();
const name = z.string().trim().min(1).max(80);

export const token = scope.extend({
  id: z.string(),
  name: z.string(),
  role: z.enum(personRoles),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
/** `GET /api/tokens`: newest first, the revoked too. */
export const tokensAnswer = z.object({ tokens: z.array(token) });
export type TokensAnswer = z.infer<typeof tokensAnswer>;
export const newTokenBody = z.strictObject({
  name,
  role: z.enum(personRoles),
  ...scope.shape,
  /** Days it holds; null = until revoked. */
  days: z.int().min(1).max(3660).nullable(),
});
/** `secret` is shown this once; `Authorization: Bearer SECRET`. */
export const newTokenAnswer = z.object({ id: z.string(), secret: z.string() });
/** `POST /api/tokens/:id/revoke`. */
export const tokenAnswer = z.object({ id: z.string() });

export const screen = scope.extend({
  id: z.string(),
  name: z.string(),
  pairedAt: instant,
  pairedBy: z.string(),
  lastSeenAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
/** `GET /api/screens`. */
export const screensAnswer = z.object({ screens: z.array(screen) });
export type ScreensAnswer = z.infer<typeof screensAnswer>;

/** A pairing that was begun (RFC 8628 in shape). */
export const pairAnswer = z.object({
  /** What the screen polls with; never shown. */
  deviceCode: z.string(),
  /** Eight characters to show, like `BCDF-GHJK`. */
  userCode: z.string(),
  expiresAt: instant,
  intervalSeconds: z.int(),
});
/** `POST /api/screens/pair`: asked by a screen without a key. */
export const pairingAnswer = pairAnswer.extend({
  /** Where the code is entered, as people type it: `board.example/screens`; null = where the screen was opened. */
  confirmAt: z.string().nullable(),
});
export const pollBody = z.strictObject({ deviceCode: z.string().min(20).max(200) });
/** `paired` comes with the screen's cookie, once; `expired` = ask for a new code. */
export const pollAnswer = z.object({ state: z.enum(["waiting", "paired", "expired"]) });
/** `POST /api/screens/confirm`: by a person who may administer. Capitals and dash do not matter. */
export const confirmScreenBody = z.strictObject({
  userCode: z.string().min(8).max(12),
  name,
  ...scope.shape,
});
export const screenAnswer = z.object({ id: z.string() });

export const auditEntry = z.object({
  seq: z.int(),
  at: instant,
  actorType: z.enum(["person", "token", "screen", "console", "anonymous"]),
  actorId: z.string(),
  actorName: z.string(),
  action: z.string(),
  object: z.string(),
  outcome: z.enum(["done", "refused"]),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntry>;
/** `GET /api/audit?action&actor&outcome&from&to&before&limit`: newest first; `next` = the `before` of the next page. */
export const auditAnswer = z.object({
  entries: z.array(auditEntry),
  next: z.int().nullable(),
  /** Every action and actor there is, for filters. */
  actions: z.array(z.string()),
  actors: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type AuditAnswer = z.infer<typeof auditAnswer>;
