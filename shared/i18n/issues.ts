/** The message of an issue of an import: one text per issue code and language. */
import { isIssueCode, type IssueCode } from "../kinds/issue-codes.ts";
import { fileIssues } from "./file-issues.ts";
import type { Language } from "./language.ts";
import { rowIssues } from "./row-issues.ts";
import type { say } from "./say.ts";

/** What a text may speak of. `{name}` in a text is filled from here; what is not known becomes "?". */
export type IssueFacts = Readonly<Record<string, string | number | null | undefined>>;

const texts: Readonly<Record<IssueCode, ReturnType<typeof say>>> = { ...fileIssues, ...rowIssues };

/** The message of an issue in one language; an unknown code is its own message. */
export function issueMessage(code: string, language: Language, facts: IssueFacts): string {
  if (!isIssueCode(code)) return code;
  return texts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return fact === null || fact === undefined || fact === "" ? "?" : String(fact);
  });
}
