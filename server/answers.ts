import { errorMessage } from "../shared/i18n/errors.ts";
import type { Language } from "../shared/i18n/language.ts";
import type { KeptAnswer } from "./answer-cache.ts";
import { AppError, errorStatus } from "./errors.ts";
import type { Answer, AnswerHeaders } from "./routes/route.ts";

const json = { "content-type": "application/json; charset=utf-8" } as const;
const notKept = { "cache-control": "private, no-cache" } as const;

export type PlainHeaders = Readonly<Record<string, string>>;

/** A route's answer as it goes out. */
export function plainAnswer(answer: Answer): Response {
  const body = "json" in answer ? JSON.stringify(answer.json) : answer.body;
  const own: AnswerHeaders = {
    ...notKept,
    ...("json" in answer ? json : {}),
    ...answer.headers,
  };
  const headers = new Headers();
  for (const [name, value] of Object.entries(own)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value) headers.append(name, one);
  }
  return new Response(body, { status: answer.status, headers });
}

/** A kept answer with the headers of both ways to give it, plain records that are written as they are. */
export type ReadyAnswer = KeptAnswer & {
  readonly whole: PlainHeaders;
  readonly unchanged: PlainHeaders;
};

/** `security` = the headers of every answer. */
export function readyAnswer(etag: string, body: string, security: PlainHeaders): ReadyAnswer {
  const unchanged = { ...security, etag, ...notKept };
  return { etag, body, whole: { ...unchanged, ...json }, unchanged };
}

/** 304 where the asker has it already, `asked` = its If-None-Match. */
export function conditionalAnswer(answer: ReadyAnswer, asked: string | undefined): Response {
  if (matches(asked, answer.etag)) {
    return new Response(null, { status: 304, headers: answer.unchanged });
  }
  return new Response(answer.body, { headers: answer.whole });
}

const matches = (asked: string | undefined, etag: string): boolean =>
  asked === etag ||
  (asked !== undefined &&
    asked.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*"));

/** Errors of ours in the reader's language; any other is reported and told of in general words. */
export function errorAnswer(
  language: Language,
  error: unknown,
  { reportError, security }: { readonly reportError: ReportError; readonly security: PlainHeaders },
): Response {
  const known = error instanceof AppError ? error : new AppError("server.internal");
  if (known.code === "server.internal") reportError(error);
  const { body, headers } = errorParts(known, language);
  return new Response(body, {
    status: errorStatus[known.code],
    headers: { ...security, ...headers },
  });
}

export type ReportError = (error: unknown) => void;

/** The body of an error and the headers that are its own. */
export function errorParts(
  { code, details }: AppError,
  language: Language,
): { readonly body: string; readonly headers: PlainHeaders } {
  const status = errorStatus[code];
  const message = errorMessage(code, language, details);
  const seconds = status === 503 ? "5" : status === 429 ? String(details["seconds"] ?? 5) : null;
  const { allow } = details;
  return {
    body: JSON.stringify({ error: { code, message, details } }),
    headers: {
      ...json,
      "cache-control": "no-store",
      ...(seconds === null ? {} : { "retry-after": seconds }),
      ...(Array.isArray(allow) ? { allow: allow.join(", ") } : {}),
    },
  };
}
