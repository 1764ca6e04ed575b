import type { Issue } from "../../shared/contract/imports.ts";
import { issueMessage } from "../../shared/i18n/issues.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { FoundIssue } from "./checked.ts";

/** How many issues a report shows (contract 1). */
export const mostIssues = 1_000;

/** What a report quotes of a cell. */
const quotedCharacters = 200;

/** All issues are counted; of errors and of warnings the first thousand each are kept. */
export type IssueList = {
  add(issue: FoundIssue): void;
  readonly errors: number;
  readonly total: number;
  /** At most a thousand, in order of lines; errors before warnings where not all fit. */
  worded(language: Language): readonly Issue[];
};

export function makeIssueList(): IssueList {
  const errors: FoundIssue[] = [];
  const warnings: FoundIssue[] = [];
  let errorCount = 0;
  let total = 0;
  return {
    add: (issue) => {
      total += 1;
      if (issue.severity === "error") {
        errorCount += 1;
        if (errors.length < mostIssues) errors.push(issue);
      } else if (warnings.length < mostIssues) warnings.push(issue);
    },
    get errors() {
      return errorCount;
    },
    get total() {
      return total;
    },
    worded: (language) =>
      [...errors, ...warnings]
        .slice(0, mostIssues)
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
        .map((issue) => wordIssue(issue, language)),
  };
}

/** The issue as the person reads it. */
export function wordIssue(issue: FoundIssue, language: Language): Issue {
  const value = issue.value === null ? null : issue.value.slice(0, quotedCharacters);
  return {
    severity: issue.severity,
    line: issue.line,
    column: issue.column,
    code: issue.code,
    value,
    message: issueMessage(issue.code, language, {
      column: issue.column,
      value,
      line: issue.line,
      ...issue.facts,
    }),
    suggestion: issue.suggestion,
  };
}
