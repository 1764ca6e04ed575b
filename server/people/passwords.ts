import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id: 19 MiB, two passes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form, off the thread that asks. */
export const passwordHash = (password: string): Promise<string> =>
  hash(password.normalize("NFC"), parameters);

/** True when it is the password of this hash. */
export const isPassword = (kept: string, password: string): Promise<boolean> =>
  verify(kept, password.normalize("NFC"));
