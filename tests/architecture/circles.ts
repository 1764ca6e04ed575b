import { importsOf, type Source } from "./source.ts";

/** Files that need each other, types included: `a → b → a`, each circle once. */
export function circles(sources: readonly Source[]): string[] {
  const targets = new Map(sources.map((source) => [source.path, targetsOf(source)]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const before = way.indexOf(path);
    if (before >= 0) found.push([...way.slice(before), path].join(" → "));
    if (before >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return found;
}

/** What a file cannot be read without; a page loaded later may come back to who loads it. */
function targetsOf(source: Source): string[] {
  return importsOf(source).flatMap(({ target, later }) =>
    target === null || later ? [] : [target],
  );
}
