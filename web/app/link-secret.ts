/** The secret of a one-time link: out of the address bar before anything is drawn, kept in memory alone. */
let secret: string | null = null;

/** Takes the secret out of the address, where there is one; gives the newest that was there. */
export function takeSecret(): string | null {
  if (location.pathname === "/welcome" && location.hash.length > 1) {
    secret = location.hash.slice(1);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return secret;
}
