/** The one error of the product: a code that has a status, and a text in the reader's language. */

/** HTTP status of every error code; a code that is not here does not compile. */
export const errorStatus = {
  "request.bad_parameter": 400,
  "request.bad_body": 400,
  "request.host_refused": 421,
  "request.origin_refused": 403,
  "request.method_not_allowed": 405,
  "request.not_found": 404,
  "request.malformed": 400,
  "request.too_slow": 408,
  "request.headers_too_large": 431,
  "request.too_large": 413,
  "request.unsupported_type": 415,
  "request.too_many": 429,
  "request.key_used": 409,
  "access.unauthenticated": 401,
  "access.denied": 403,
  "access.bad_scope": 422,
  "sign_in.refused": 401,
  "sign_in.wrong_code": 401,
  "account.wrong_password": 403,
  "account.second_factor_on": 409,
  "account.no_second_factor": 409,
  "link.unknown": 404,
  "person.unknown": 404,
  "person.exists": 409,
  "person.last_administrator": 409,
  "token.unknown": 404,
  "screen.unknown": 404,
  "screen.unknown_code": 404,
  "scope.unknown": 404,
  "ledger.unknown": 404,
  "import.unknown": 404,
  "import.no_rejected_rows": 404,
  "import.unknown_kind": 400,
  "import.refused": 422,
  "undo.corrected_later": 409,
  "undo.has_dependents": 409,
  "undo.not_undoable": 409,
  "performance.no_period": 400,
  "explain.not_explainable": 400,
  "explain.unknown_key": 404,
  "installation.not_demo": 409,
  "installation.not_empty": 409,
  "database.locked": 503,
  "database.full": 507,
  "database.unusable": 503,
  "server.busy": 503,
  "server.internal": 500,
} as const;
export type ErrorCode = keyof typeof errorStatus;

export type ErrorDetails = Readonly<Record<string, unknown>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
