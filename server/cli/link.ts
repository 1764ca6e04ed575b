import { consoleActor } from "../access/principal.ts";
import { AppError } from "../errors.ts";
import { resetLink } from "../people/commands/reset-links.ts";
import { removePersonsSecondFactor } from "../people/commands/second-factor.ts";
import { deskDeps } from "../people/desk-deps.ts";
import type { Store } from "../store/store.ts";
import { errorMessage } from "../../shared/i18n/errors.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { readOptions } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

const withoutFactor = "without-second-factor";

/**
 * `link`: the way back in for somebody who cannot sign in, an administrator too, from the machine itself.
 * Standard output holds the link alone: a new password once, within 24 h. The second factor stays, unless
 * it is taken away in so many words.
 */
export const linkCommand: Command = {
  usage: `link EMAIL [--${withoutFactor}]`,
  run: async (context) => {
    const options = readOptions(context.args, { flags: [withoutFactor] });
    const [given, extra] = options.words;
    if (given === undefined || extra !== undefined) throw new UsageError("EMAIL: one address");
    const email = given.trim().toLowerCase();
    try {
      const secret = await withOwnStore(context.environment, (store) =>
        makeLink(context, store, { email, factorGoes: options.flags.has(withoutFactor) }),
      );
      context.out(`${addressOf(context)}/welcome#${secret}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof AppError) || error.code.startsWith("database.")) throw error;
      const { code, details } = error;
      context.err(`${code}: ${errorMessage(code, context.environment.language, details)}\n`);
      return 1;
    }
  },
};

async function makeLink(
  { environment }: CommandContext,
  store: Store,
  { email, factorGoes }: { readonly email: string; readonly factorGoes: boolean },
): Promise<string> {
  const person = await store.db
    .selectFrom("auth_users")
    .select("id")
    .where("email", "=", email)
    // A link would not let them in.
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!person) throw new AppError("person.unknown");
  const { home, clock } = environment;
  const deps = deskDeps({ store, home, today: null, clock });
  const personId = person.id;
  if (factorGoes) await removePersonsSecondFactor(deps, consoleActor, { personId });
  return (await resetLink(deps, consoleActor, { personId })).secret;
}

/** Where the pages are: as people reach them, else as the server on this machine would print it. */
function addressOf({ environment: { publicUrl, host, port } }: CommandContext): string {
  return publicUrl?.origin ?? `http://${host === "::1" ? "[::1]" : host}:${port}`;
}
