import type { z } from "zod";
import { AppError } from "./errors.ts";
import { jsonFault } from "./json-text.ts";

const mostBytes = 64 * 1024;
const loneHalf = /\p{Surrogate}/u;

/**
 * The JSON body of a request as its schema reads it; strict schemas refuse what they do not know.
 * Errors: `request.unsupported_type`, `request.too_large`, `request.too_slow`, `request.bad_body`.
 */
export async function readBody(
  request: Request,
  schema: z.ZodType,
  withinMs: number,
): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type)) {
    throw new AppError("request.unsupported_type", { expected: "application/json" });
  }
  const text = await textOf(request, withinMs);
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const expected = issue ? `${issue.path.join(".") || "body"}: ${issue.message}` : "JSON";
  throw new AppError("request.bad_body", { expected });
}

/** Counted while it comes in: a body without a length must not fill the memory, nor a slow one stay for ever. */
async function textOf(request: Request, withinMs: number): Promise<string> {
  const reader = request.body?.getReader();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    reader?.cancel().catch(() => undefined);
  }, withinMs);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  try {
    for (;;) {
      const part = await reader?.read();
      if (late) throw new AppError("request.too_slow");
      if (!part || part.done) return text + decoder.decode();
      bytes += part.value.length;
      if (bytes > mostBytes) {
        await reader?.cancel();
        throw new AppError("request.too_large", { limit: mostBytes });
      }
      text += decoder.decode(part.value, { stream: true });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("request.bad_body", { expected: "JSON (UTF-8)" });
  } finally {
    clearTimeout(timer);
  }
}

function parseJson(text: string): unknown {
  const fault = jsonFault(text);
  if (fault !== null) {
    const expected = fault === "repeated" ? "JSON, each key once" : "JSON";
    throw new AppError("request.bad_body", { expected });
  }
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === "__proto__" || value === Infinity || value === -Infinity) throw new SyntaxError();
      // A lone half of a pair cannot be written as UTF-8.
      if (loneHalf.test(key) || (typeof value === "string" && loneHalf.test(value))) {
        throw new SyntaxError();
      }
      return value;
    });
  } catch {
    throw new AppError("request.bad_body", { expected: "JSON" });
  }
}
