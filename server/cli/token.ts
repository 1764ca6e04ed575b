import { newTokenBody } from "../../shared/contract/keys.ts";
import { consoleActor } from "../access/principal.ts";
import { AppError } from "../errors.ts";
import { createToken } from "../people/commands/create-token.ts";
import { revokeToken } from "../people/commands/revoke-token.ts";
import { deskDeps } from "../people/desk-deps.ts";
import { listTokens } from "../people/list-tokens.ts";
import { tokenEnd } from "../people/token-end.ts";
import { errorMessage } from "../../shared/i18n/errors.ts";
import { UsageError, type Command, type CommandContext, type ExitCode } from "./command.ts";
import { readOptions, type Options } from "./options.ts";
import { withOwnStore } from "./own-store.ts";

/** `token`: keys of programs; standard output holds the new secret alone. */
export const tokenCommand: Command = {
  usage:
    "token create --name N --role R [--scope company|province:X|office:X|staff:X] [--days D] [--json] | " +
    "token list [--json] | token revoke ID [--json]",
  run: async (context) => {
    const options = readOptions(context.args, {
      flags: ["json"],
      values: ["name", "role", "scope", "days"],
    });
    const [verb, id, extra] = options.words;
    const given = Object.keys(options.values).length > 0;
    try {
      if (verb === "create" && id === undefined) return await create(context, options);
      if (verb === "list" && id === undefined && !given) return await list(context, options);
      if (verb === "revoke" && id && !extra && !given) return await revoke(context, options, id);
    } catch (error) {
      if (!(error instanceof AppError) || error.code.startsWith("database.")) throw error;
      const { code, details } = error;
      context.err(`${code}: ${errorMessage(code, context.environment.language, details)}\n`);
      if (options.flags.has("json"))
        context.out(`${JSON.stringify({ error: { code, details } })}\n`);
      return 1;
    }
    throw new UsageError("create, list or revoke");
  },
};

async function create(context: CommandContext, options: Options): Promise<ExitCode> {
  const { environment, out, err } = context;
  const { name, role, scope = "company", days } = options.values;
  const [scopeType, ...code] = scope.split(":");
  const body = newTokenBody.safeParse({
    name,
    role,
    scopeType,
    scopeCode: code.length > 0 ? code.join(":") : null,
    days: days === undefined ? null : Number(days),
  });
  if (!body.success) {
    const [issue] = body.error.issues;
    throw new UsageError(`--${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
  }
  const expiresAt = tokenEnd(environment.clock(), body.data.days);
  const { days: _, ...token } = body.data;
  const made = await withOwnStore(environment, async (store) =>
    createToken(deps(context, store), consoleActor, { ...token, expiresAt }),
  );
  if (options.flags.has("json")) out(`${JSON.stringify({ ...made, expiresAt })}\n`);
  else {
    err(`${made.id} · ${token.role} · ${scope} · ${expiresAt ?? "∞"}\n`);
    out(`${made.secret}\n`);
  }
  return 0;
}

async function list({ environment, out }: CommandContext, options: Options): Promise<ExitCode> {
  const answer = await withOwnStore(environment, (store) => listTokens(store.db));
  if (options.flags.has("json")) out(`${JSON.stringify(answer)}\n`);
  else {
    for (const token of answer.tokens) {
      const scope =
        token.scopeCode === null ? token.scopeType : `${token.scopeType}:${token.scopeCode}`;
      const end = token.revokedAt ? `✕ ${token.revokedAt}` : (token.expiresAt ?? "∞");
      out(`${token.id} ${token.name} · ${token.role} · ${scope} · ${end}\n`);
    }
  }
  return 0;
}

async function revoke(context: CommandContext, options: Options, id: string): Promise<ExitCode> {
  const done = await withOwnStore(context.environment, (store) =>
    revokeToken(deps(context, store), consoleActor, { id }),
  );
  context.out(options.flags.has("json") ? `${JSON.stringify(done)}\n` : `✕ ${done.id}\n`);
  return 0;
}

const deps = ({ environment }: CommandContext, store: Parameters<typeof deskDeps>[0]["store"]) =>
  deskDeps({ store, home: environment.home, today: null, clock: environment.clock });
