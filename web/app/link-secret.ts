/** What comes behind the `#` of an address: out of the address bar before anything is drawn, kept in memory alone. */
let secret: string | null = null;
let ticket: string | null = null;

/** Takes the secret of a one-time link out of the address, where there is one; gives the newest that was there. */
export function takeSecret(): string | null {
  if (location.pathname === "/welcome" && location.hash.length > 1) {
    secret = location.hash.slice(1);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return secret;
}

/** The same for what a sign-in by the company leaves open: the ticket for the code that is asked for next. */
export function takeTicket(): string | null {
  const [, found] = /^#code=([\w-]+)$/.exec(location.hash) ?? [];
  if (location.pathname === "/sign-in" && found !== undefined) {
    ticket = found;
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return ticket;
}
