import { address, getJson } from "../api/http.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { InstallationAnswer } from "../../shared/contract/status.ts";
import { questionOf } from "./question.ts";
import { parseAddress, readSearch } from "./search.ts";

/** Pages whose first question is how the offices perform. */
const boards: ReadonlySet<string> = new Set(["/", "/office", "/share", "/price"]);

export type FirstAnswers = {
  readonly installation: Promise<InstallationAnswer>;
  /** Null on a page that asks something else first. */
  readonly performance: Promise<PerformanceAnswer> | null;
};

let asked: FirstAnswers | null = null;

/** What every page needs first; asked for at the first call, so before React is even evaluated. */
export function firstAnswers(): FirstAnswers {
  asked ??= ask();
  return asked;
}

function ask(): FirstAnswers {
  const question = questionOf(readSearch(parseAddress(location.search)));
  const installation = getJson<InstallationAnswer>("/api/installation");
  const performance = boards.has(location.pathname)
    ? getJson<PerformanceAnswer>(address("/api/performance", { ...question, by: "office" }))
    : null;
  // Whoever waits for them says what went wrong; here nobody may be waiting yet.
  installation.catch(() => undefined);
  performance?.catch(() => undefined);
  return { installation, performance };
}
