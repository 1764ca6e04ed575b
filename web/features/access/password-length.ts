/** As the server counts (shared/contract/people.ts); only its schemas would tell, and they are too large. */
export const shortest = 12;
export const longest = 128;

export const isLongEnough = (password: string): boolean =>
  password.length >= shortest && password.length <= longest;
