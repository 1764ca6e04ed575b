import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";

// Not better-auth's twoFactor plugin: it notes no time step, so a code is good again until its window is over;
// it reads the machine's clock; and it keeps recovery codes so that they can be read again.

/** What authenticator apps take without being told: RFC 6238 with SHA-1, six digits, 30 s. */
const parameters = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const issuer = "Dabiao";
/** How far a clock may be off: one step either way. */
const window = 1;

const totp = (secret: string, label: string): TOTP =>
  new TOTP({ ...parameters, issuer, label, secret: Secret.fromBase32(secret) });

/** 160 random bits in base32, the length RFC 4226 asks for. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app is told, by hand or by its camera: `modules` = the rows of a QR code. */
export function totpEnrolment(
  secret: string,
  email: string,
): { readonly secret: string; readonly uri: string; readonly modules: string[] } {
  const uri = totp(secret, email).toString();
  // Four light modules around it: without them no camera finds it.
  const { data } = encode(uri, { ecc: "M", border: 4 });
  return { secret, uri, modules: data.map((row) => row.map((dark) => (dark ? 1 : 0)).join("")) };
}

/** The time step this code belongs to; null when it is wrong, or of a step no newer than `lastStep`. */
export function stepOfCode(given: {
  readonly secret: string;
  readonly code: string;
  readonly now: Date;
  readonly lastStep: number;
}): number | null {
  const { secret, code, now, lastStep } = given;
  const timestamp = now.getTime();
  const delta = totp(secret, "").validate({ token: code, timestamp, window });
  if (delta === null) return null;
  const step = TOTP.counter({ period: parameters.period, timestamp }) + delta;
  return step > lastStep ? step : null;
}
