import type { z } from "zod";
import { AppError } from "./errors.ts";

const mostBytes = 64 * 1024;
const deepest = 20;
const loneHalf = /\p{Surrogate}/u;

/**
 * The JSON body of a request as its schema reads it; strict schemas refuse what they do not know.
 * Errors: `request.unsupported_type`, `request.too_large`, `request.bad_body`.
 */
export async function readBody(request: Request, schema: z.ZodType): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type)) {
    throw new AppError("request.unsupported_type", { expected: "application/json" });
  }
  const text = await textOf(request);
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const expected = issue ? `${issue.path.join(".") || "body"}: ${issue.message}` : "JSON";
  throw new AppError("request.bad_body", { expected });
}

/** Counted while it comes in: a body without a length must not fill the memory. */
async function textOf(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  try {
    for (;;) {
      const part = await reader?.read();
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
  }
}

function parseJson(text: string): unknown {
  // Before the parser: depth costs it stack, and a repeated key would win unseen.
  if (isTooDeep(text)) throw new AppError("request.bad_body", { expected: "JSON" });
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === "__proto__" || value === Infinity || value === -Infinity) throw new SyntaxError();
      // A lone half of a pair cannot be written as UTF-8.
      if (typeof value === "string" && loneHalf.test(value)) throw new SyntaxError();
      return value;
    });
  } catch {
    throw new AppError("request.bad_body", { expected: "JSON" });
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (inText) {
      if (sign === "\\") i += 1;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > deepest) return true;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return false;
}
