/** One line for the whole scope. */
export function seriesBy(scope: string): "office" | "province" | "company" {
  if (scope.startsWith("office:")) return "office";
  return scope.startsWith("province:") ? "province" : "company";
}
