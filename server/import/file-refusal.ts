import type { IssueCode } from "../../shared/kinds/issue-codes.ts";
import { issueSeverity } from "../../shared/kinds/issue-codes.ts";
import type { FoundIssue } from "./checked.ts";

export type IssueFacts = Readonly<Record<string, string | number>>;

/** Thrown where reading cannot go on. It never leaves the import: it becomes the report's error. */
export class FileRefusal extends Error {
  readonly issue: FoundIssue;
  constructor(issue: FoundIssue) {
    super(issue.code);
    this.name = "FileRefusal";
    this.issue = issue;
  }
}

/** An issue of which only the code is known yet; `with` adds the place and the facts. */
export function foundIssue(code: IssueCode, more: Partial<FoundIssue> = {}): FoundIssue {
  return {
    severity: issueSeverity[code],
    line: null,
    column: null,
    value: null,
    suggestion: null,
    ...more,
    code,
  };
}

/** The refusal of a whole file. */
export function refusal(code: IssueCode, more: Partial<FoundIssue> = {}): FileRefusal {
  return new FileRefusal(foundIssue(code, more));
}

/** A size as people read it: `200 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
}
