import { ApiError } from "../../api/http.ts";

/** What went wrong with an attempt to come in. */
export type Problem =
  | { readonly kind: "refused" }
  /** Seconds until the next attempt counts. */
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "away" }
  | { readonly kind: "gone" }
  | { readonly kind: "other"; readonly message: string };

const refused: ReadonlySet<string> = new Set([
  "sign_in.refused",
  "sign_in.wrong_code",
  "account.wrong_password",
]);

/** The problem an error stands for. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ApiError)) return { kind: "other", message: String(error) };
  if (refused.has(error.code)) return { kind: "refused" };
  if (error.code === "link.unknown") return { kind: "gone" };
  if (error.status === 429) {
    const seconds = Number(error.details["seconds"]);
    return {
      kind: "wait",
      seconds: Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : 30,
    };
  }
  // A proxy answers in the server's place while that is down.
  if (error.status === 0 || error.status === 502 || error.status === 504) return { kind: "away" };
  return { kind: "other", message: error.message || error.code };
}
