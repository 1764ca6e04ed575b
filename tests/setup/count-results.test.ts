import { describe, expect, it } from "vitest";
import { countResults } from "./count-results.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe("countResults", () => {
  it("adds up the tests of all files", () => {
    const report = { testResults: [file("passed", "passed", "passed"), file("failed", "failed")] };
    expect(countResults(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it("counts a skipped test as failed, because a promise was not kept", () => {
    const report = { testResults: [file("passed", "passed", "pending", "todo", "skipped")] };
    expect(countResults(report, 0)).toEqual({ passed: 1, failed: 3 });
  });

  it("counts a file that could not be loaded, which has no tests to count", () => {
    const report = { testResults: [file("passed", "passed"), file("failed")] };
    expect(countResults(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it("counts a crash after the last test and a suite without a report", () => {
    expect(countResults({ testResults: [file("passed", "passed")] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
    expect(countResults(null, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
