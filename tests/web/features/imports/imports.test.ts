import { describe, expect, it } from "vitest";
import type { Issue } from "../../../../shared/contract/imports.ts";
import { ApiError } from "../../../../web/api/http.ts";
import { groupIssues } from "../../../../web/features/imports/issue-groups.ts";
import { formatMoved } from "../../../../web/features/imports/moved-value.ts";
import { readRefusal } from "../../../../web/features/imports/refusal.ts";

const issue = (given: Partial<Issue>): Issue => ({
  severity: "error",
  line: 2,
  column: null,
  code: "bad_number",
  value: null,
  message: "不是數字",
  suggestion: null,
  ...given,
});

describe("problems of a file", () => {
  it("are grouped by what has to be mended: errors first, then the most frequent", () => {
    const groups = groupIssues([
      issue({ severity: "warning", code: "unusual_size" }),
      issue({ severity: "warning", code: "unusual_size" }),
      issue({ severity: "warning", code: "unusual_size" }),
      issue({ code: "bad_date" }),
      issue({}),
      issue({}),
    ]);
    expect(groups.map((group) => [group.code, group.issues.length])).toEqual([
      ["bad_number", 2],
      ["bad_date", 1],
      ["unusual_size", 3],
    ]);
  });

  it("do not mix an error with a warning of the same code", () => {
    expect(groupIssues([issue({}), issue({ severity: "warning" })])).toHaveLength(2);
  });

  it("repeat the message per line only where it differs", () => {
    expect(groupIssues([issue({}), issue({})])[0]?.uniform).toBe(true);
    expect(groupIssues([issue({}), issue({ message: "別的" })])[0]?.uniform).toBe(false);
  });
});

describe("a number that would move", () => {
  it("is written in the unit of its field", () => {
    expect(formatMoved("sales.actual", 1_234_567)).toBe("12,345");
    expect(formatMoved("sales.completion", 0.9996)).toBe("99.9%");
    expect(formatMoved("price.compliance", 1)).toBe("100.0%");
    expect(formatMoved("incidents.critical", 2)).toBe("2");
    expect(formatMoved("sales.plan", null)).toBe("—");
  });
});

describe("an undo that is refused", () => {
  it("names the numbers to undo first, newest first: that is the order in which it can be done", () => {
    const error = new ApiError(409, "undo.corrected_later", "先撤銷", { undoFirst: [12, 15, 13] });
    expect(readRefusal(error)).toEqual({ message: "先撤銷", first: [15, 13, 12] });
  });

  it("still says something when the server gives no numbers", () => {
    expect(readRefusal(new ApiError(409, "undo.not_undoable", "不能", {})).first).toEqual([]);
    expect(readRefusal(new Error("x")).message).toContain("x");
  });
});
