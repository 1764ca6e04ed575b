/** The one place that talks to the server. */
import type { ErrorAnswer } from "../../shared/contract/status.ts";

/** What the server refused, or that it could not be reached (`status` 0, code `network`). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown>) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export type Parameters = Readonly<Record<string, string | number | null | undefined>>;

/** `/api/x?a=1&b=2`, parameters in the order given, empty ones left out (the server refuses them). */
export function address(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== "") search.append(name, String(value));
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** GET as JSON. Errors: ApiError. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  return request<T>(url, { method: "GET", ...(signal ? { signal } : {}) });
}

/** POST, with a JSON body where one is given, answer as JSON. Errors: ApiError. */
export async function postJson<T>(url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>(url, {
    method: "POST",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
}

let tellSignedOut: () => void = () => undefined;

/** Sets who is told when the server does not know any more who asks, whatever was asked. */
export function whenSignedOut(tell: () => void): void {
  tellSignedOut = tell;
}

/** True for the refusal that only a sign-in helps against; a wrong password is another. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.code === "access.unauthenticated";

async function request<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      headers: {
        accept: "application/json",
        "accept-language": document.documentElement.lang,
        ...(init.body ? { "content-type": "application/json" } : {}),
      },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, "network", String(error), {});
  }
  const text = await response.text();
  if (!response.ok) throw readRefusal(response.status, text);
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new ApiError(response.status, "not_json", text.slice(0, 200), {});
  }
}

/** As `readError`; told on where it says that nobody is signed in. */
export function readRefusal(status: number, text: string): ApiError {
  const error = readError(status, text);
  if (isSignedOut(error)) tellSignedOut();
  return error;
}

/** The one form of an error (contract 3); anything else is told by its status. */
export function readError(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as ErrorAnswer;
    return new ApiError(status, error.code, error.message, error.details);
  } catch {
    return new ApiError(status, `http_${status}`, text.slice(0, 200), {});
  }
}
