import type { Issue } from "../../../shared/contract/imports.ts";

export type IssueGroup = {
  code: string;
  severity: Issue["severity"];
  /** What the group is called: the message of its first issue. */
  message: string;
  /** True when every issue says the same: the table then need not repeat it. */
  uniform: boolean;
  issues: readonly Issue[];
};

/** Issues by what has to be mended: errors before warnings, the most frequent first. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity}:${issue.code}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()]
    .map((group) => {
      const [first] = group as [Issue];
      return {
        code: first.code,
        severity: first.severity,
        message: first.message,
        uniform: group.every((issue) => issue.message === first.message),
        issues: group,
      };
    })
    .sort(
      (a, b) =>
        Number(a.severity === "warning") - Number(b.severity === "warning") ||
        b.issues.length - a.issues.length,
    );
}
