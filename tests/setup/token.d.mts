export const tokenArguments: readonly string[];
export function bearer(key: string): { readonly authorization: string };
