/** Where a published answer says something else than the oracle; what the oracle leaves out is not asked. */

/** Money and counts exactly; ratios as near as contract 0 wants them. */
function isSame(expected: number, actual: unknown): boolean {
  if (typeof actual !== "number") return false;
  if (Number.isInteger(expected) && Number.isInteger(actual)) return expected === actual;
  return Math.abs(expected - actual) <= 1e-12 * Math.max(1, Math.abs(expected));
}

export function differences(expected: unknown, actual: unknown, path = ""): string[] {
  const say = (): string[] => [
    `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
  ];
  if (typeof expected === "number") return isSame(expected, actual) ? [] : say();
  if (expected === null || typeof expected !== "object")
    return Object.is(expected, actual) ? [] : say();
  if (actual === null || typeof actual !== "object") return say();
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length))
    return say();
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(
      value,
      (actual as Record<string, unknown>)[key],
      path === "" ? key : `${path}.${key}`,
    ),
  );
}
