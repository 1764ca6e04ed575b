import { describe, expect, it } from "vitest";
import { performanceReport } from "../../../server/reports/performance.ts";
import { openTestStore } from "../../setup/engines.ts";
import { commitRows, readStore } from "./commit-rows.ts";

describe("performanceReport without sales", () => {
  it("runs to the period's last day, and cannot guess a period", async () => {
    const test = await openTestStore("sqlite");
    await commitRows(test.store, "offices", [
      {
        office_code: "A1",
        office_name: "Office A1",
        province_code: "A",
        province_name: "Province A",
        city: "A1",
      },
    ]);
    const query = { by: "office", on: null, category: null } as const;
    const answer = await performanceReport(await readStore(test.store), {
      ...query,
      period: "2026Q1",
    });
    expect(answer).toMatchObject({ on: "2026-03-31", dataThrough: null });
    const blind = performanceReport(await readStore(test.store), { ...query, period: null });
    await expect(blind).rejects.toMatchObject({ code: "performance.no_period" });
    await test.close();
  });
});
