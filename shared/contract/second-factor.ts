/** The second factor: set up, asked for, taken away. */
import { z } from "zod";

const password = z.string().min(1).max(128);
/** Six digits of the authenticator, blanks allowed; at sign-in also a recovery code `xxxxx-xxxxx`. */
const code = z.string().trim().min(6).max(20);

export const beginFactorBody = z.strictObject({ password });
/** Shown once; `modules` = the rows of a QR code of `uri`, "1" dark, its light margin included. */
export const beginFactorAnswer = z.object({
  /** Base32, to be typed where there is no camera. */
  secret: z.string(),
  uri: z.string(),
  modules: z.array(z.string().regex(/^[01]+$/)),
});
export const confirmFactorBody = z.strictObject({ code });
/** Ten codes that open once each; shown once. */
export const confirmFactorAnswer = z.object({ recoveryCodes: z.array(z.string()) });
export const removeFactorBody = z.strictObject({ password });

/** `POST /api/sign-in/code`: `ticket` as `/api/sign-in` or `/api/links/use` gave it. */
export const signInCodeBody = z.strictObject({ ticket: z.string().min(20).max(200), code });
