import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../shared/calendar/day.ts";
import { priceIncidentsReport } from "../../server/reports/price-incidents.ts";
import { selectIncidentsParts } from "../../server/rollups/incidents.ts";
import { engines, openTestStore } from "../setup/engines.ts";
import type { TestStore } from "../setup/engines.ts";
import { readStore } from "../server/reports/commit-rows.ts";
import { loadCompany, readExpected } from "./vector-company.ts";

type Told = Record<"office" | "level" | "sku" | "openedOn" | "firstBreach" | "severity", string> & {
  readonly endedOn: string | null;
};
const told = ({ office, level, sku, openedOn, firstBreach, severity, endedOn }: Told): string =>
  [office, level, sku, openedOn, firstBreach, severity, endedOn ?? "open"].join(" ");

describe.each(engines)("price incidents of the test vectors on %s", (engine) => {
  describe.each(["company-3", "company-4"])("%s", (company) => {
    let test: TestStore;
    beforeAll(async () => {
      test = await openTestStore(engine);
      await loadCompany(test.store, company);
    });
    afterAll(() => test.close());
    const incidents = async (state: "open" | "ended" | "all", on = "2026-09-16") =>
      (await priceIncidentsReport(await readStore(test.store), { state, on })).incidents;

    it("are exactly those told by brute force, and each is open or ended", async () => {
      const expected = (await readExpected(company)).incidents as readonly Told[] | { all: Told[] };
      const list = "all" in expected ? expected.all : expected;
      expect(list.length).toBeGreaterThan(50);
      const all = await incidents("all");
      expect(all.map(told).sort()).toEqual(list.map(told).sort());
      const [open, ended] = [await incidents("open"), await incidents("ended")];
      expect(open).toEqual(all.filter((one) => one.endedOn === null));
      expect(ended).toEqual(all.filter((one) => one.endedOn !== null));
    });

    it("count the same in the rollup as told from the rows, on any day", async () => {
      const reading = await readStore(test.store);
      for (let on = "2026-03-01"; on <= "2026-12-31"; on = addDays(on, 11)) {
        const parts = await selectIncidentsParts(reading, { asOf: on, offices: reading.offices });
        const counted = [...parts].flatMap(([office, { critical, warning }]) => [
          ...new Array<string>(critical).fill(`${office} critical`),
          ...new Array<string>(warning).fill(`${office} warning`),
        ]);
        const open = (await incidents("all", on)).filter((one) => one.endedOn === null);
        expect(counted.sort()).toEqual(open.map((one) => `${one.office} ${one.severity}`).sort());
      }
    });
  });
});
