export function withLockFile<T>(path: string, work: () => T | Promise<T>): Promise<T>;
