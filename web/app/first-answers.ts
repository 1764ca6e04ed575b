import { address, getJson } from "../api/http.ts";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import { lastSawOwnRowsOnly } from "./own-rows-memory.ts";
import { openPages } from "./open-pages.ts";
import { questionOf } from "./question.ts";
import { parseAddress, readSearch } from "./search.ts";

/** Pages whose first question is how the offices perform. */
const boards: ReadonlySet<string> = new Set(["/", "/office", "/share", "/price"]);

export type FirstAnswers = {
  readonly installation: Promise<InstallationAnswer>;
  /** Null on a page that asks something else first. */
  readonly performance: Promise<PerformanceAnswer> | null;
  /** Who asks; null on a page that is open to everybody. */
  readonly session: Promise<SessionAnswer> | null;
};

let asked: FirstAnswers | null = null;

/** What every page needs first; asked for at the first call, so before React is even evaluated. */
export function firstAnswers(): FirstAnswers {
  asked ??= ask();
  return asked;
}

function ask(): FirstAnswers {
  const question = questionOf(readSearch(parseAddress(location.search)));
  const session = openPages.has(location.pathname) ? null : getJson<SessionAnswer>("/api/session");
  const installation = getJson<InstallationAnswer>("/api/installation");
  const performance =
    boards.has(location.pathname) && !lastSawOwnRowsOnly()
      ? getJson<PerformanceAnswer>(address("/api/performance", { ...question, by: "office" }))
      : null;
  // Whoever waits for them says what went wrong; here nobody may be waiting yet.
  installation.catch(() => undefined);
  performance?.catch(() => undefined);
  session?.catch(() => undefined);
  return { installation, performance, session };
}
