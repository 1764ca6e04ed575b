type HeaderList = readonly (readonly [string, string])[];

/** Sent with every answer (tests/routes/headers.test.ts walks the route table for them). */
export const securityHeaders: HeaderList = [
  [
    "content-security-policy",
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  ],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
];

/** The same, and for who is reached over https alone: never again without it, for a year. */
export const securityHeadersOf = ({ secure }: { readonly secure: boolean }): HeaderList =>
  secure
    ? [...securityHeaders, ["strict-transport-security", "max-age=31536000"]]
    : securityHeaders;
