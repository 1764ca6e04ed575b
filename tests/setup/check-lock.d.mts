export type Manifest = {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};
export type LockEntry = Manifest & {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
};
export function lockProblems(
  manifest: Manifest,
  lock: { packages: Record<string, LockEntry> },
): string[];
