/** Sign-in as Kysely sees it; the DDL is auth-tables.ts. Instants are ISO 8601 in UTC, flags 0 or 1. */

export type AuthUserRow = {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  /** 1 where the address was proven to be theirs; asked for by better-auth's model, and so far never. */
  email_verified: number;
  created_at: string;
  updated_at: string;
  last_sign_in_at: string | null;
  disabled_at: string | null;
};

export type AuthSessionRow = {
  id: string;
  user_id: string;
  /** SHA-256 of what the cookie holds; the secret itself is kept nowhere. */
  token: string;
  created_at: string;
  last_seen_at: string;
  /** The latest it can hold, whatever is done with it. */
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
};

/** One way a person may sign in; `provider_id` "credential" = by password. */
export type AuthAccountRow = {
  id: string;
  user_id: string;
  provider_id: string;
  /** The person's name at the provider; their own id for a password. */
  account_id: string;
  /** argon2id in PHC form; null where another provider vouches. */
  password: string | null;
  created_at: string;
  updated_at: string;
};

/** Something begun and not finished yet, as a sign-in that waits for its second factor. */
export type AuthVerificationRow = {
  id: string;
  /** SHA-256 of what the asker holds. */
  identifier: string;
  /** JSON object of people/sign-in-tickets.ts. */
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
};

export type AuthTwoFactorRow = {
  user_id: string;
  /** Sealed with the home's key. */
  secret: string;
  /** JSON array of the keyed hashes of what is not used yet. */
  backup_codes: string;
  /** 0 until the first code was right. */
  verified: number;
  /** The last time step a code was taken of: none counts twice. */
  last_step: number;
};

/** Networks a person signed in from before (security/rate-limit.ts). */
export type AuthNetworkRow = { user_id: string; network: string; last_at: string };

export type AuthTables = {
  auth_users: AuthUserRow;
  auth_sessions: AuthSessionRow;
  auth_accounts: AuthAccountRow;
  auth_verifications: AuthVerificationRow;
  auth_two_factors: AuthTwoFactorRow;
  auth_networks: AuthNetworkRow;
};
