export function ensureBuilt(
  names: readonly ("server" | "web")[],
  options?: { readonly force?: boolean },
): Promise<void>;
