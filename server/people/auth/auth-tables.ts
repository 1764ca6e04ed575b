import type { BetterAuthOptions } from "better-auth";

const moment = (fieldName: string) =>
  ({ type: "date", required: false, input: false, fieldName }) as const;

/** Where better-auth finds its models: the tables of store/auth-tables.ts, by their column names. */
export const authTables = {
  user: {
    modelName: "auth_users",
    fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
    additionalFields: {
      lastSignInAt: moment("last_sign_in_at"),
      disabledAt: moment("disabled_at"),
    },
  },
  session: {
    modelName: "auth_sessions",
    fields: {
      userId: "user_id",
      createdAt: "created_at",
      // What it calls updated is when a session was last in use.
      updatedAt: "last_seen_at",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
    },
  },
  account: {
    modelName: "auth_accounts",
    fields: {
      userId: "user_id",
      providerId: "provider_id",
      accountId: "account_id",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  verification: {
    modelName: "auth_verifications",
    fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    // Its own sweep goes by the machine's clock; insertTicket sweeps by the given one.
    disableCleanup: true,
  },
} satisfies Pick<BetterAuthOptions, "user" | "session" | "account" | "verification">;
