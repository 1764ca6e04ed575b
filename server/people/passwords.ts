import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id: 19 MiB, two passes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form, off the thread that asks. */
export const passwordHash = (password: string): Promise<string> =>
  hash(password.normalize("NFC"), parameters);

let nobodys: Promise<string> | null = null;

/**
 * True when it is the password of this hash. Null = nobody there: as long is spent as on somebody, so that
 * time does not tell who has an account.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= passwordHash("nobody's");
  const right = await verify(kept ?? (await nobodys), password.normalize("NFC"));
  return right && kept !== null;
}
