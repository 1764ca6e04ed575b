/**
 * Files that mean harm, or that look as if they did: each ends as a report with its code, line and column,
 * in bounded time and memory. The numbers are those of the list of hostile inputs; 27 and 28 (access,
 * closed periods) come with access, 30 with the ledger.
 */
import { describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { cellCases } from "./hostile/cell-cases.ts";
import { textCases } from "./hostile/text-cases.ts";
import { workbookCases } from "./hostile/workbook-cases.ts";

const cases = [...textCases, ...cellCases, ...workbookCases];

describe("hostile files", () => {
  it.each(cases)("$name", async ({ kind, file, options, found, also, within }) => {
    const bytes = file();
    const memory = process.memoryUsage().rss;
    // Processor time, threads included: what others do on the machine must not count.
    const start = process.cpuUsage();
    const done = await check(kind ?? "sales_actuals", bytes, options);
    const used = process.cpuUsage(start);
    const spent = (used.user + used.system) / 1000;
    expect(done.found).toEqual(found);
    also?.(done);
    expect(spent).toBeLessThan(within ?? 2_000);
    // What the reading added, the fixture itself left out; the thread of a workbook has its own heap.
    expect((process.memoryUsage().rss - memory) / 1024 / 1024).toBeLessThan(within ? 400 : 128);
    // Of a file with an error nothing may have reached the store when the error was told first.
    if (done.outcome.errors > 0 && done.outcome.rejected === 0) expect(done.rows).toEqual([]);
  });
});
