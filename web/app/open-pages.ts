/** Pages for which nobody has to be signed in; the wall looks after itself. */
export const openPages: ReadonlySet<string> = new Set(["/sign-in", "/welcome", "/wall"]);
