export function hashSources(
  root: string,
  entries: readonly string[],
  wanted?: (file: string) => boolean,
): string;
