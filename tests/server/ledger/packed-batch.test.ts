import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckedRow } from "../../../server/import/checked.ts";
import { batchBuffers, makePacker, makeUnpacker } from "../../../server/ledger/packed-batch.ts";
import { kinds } from "../../../shared/kinds/kinds.ts";
import type { Cell, Column, Kind } from "../../../shared/kinds/kind.ts";

const text = fc.string({ maxLength: 6 }).map((given) => given.replaceAll("\u0000", "·"));

function cellOf(column: Column): fc.Arbitrary<Cell> {
  const value: fc.Arbitrary<Cell> = ["money", "count", "decimal"].includes(column.type)
    ? fc.double({ noNaN: true, min: -9e15, max: 9e15 }).map((number) => number + 0)
    : text;
  return fc.oneof({ weight: 4, arbitrary: value }, fc.constantFrom<Cell>(null, undefined));
}

function rowsOf(kind: Kind): fc.Arbitrary<CheckedRow[]> {
  const officeAt = kind.columns.findIndex(({ name }) => name === kind.officeFrom);
  const row = fc
    .record({
      line: fc.integer({ min: 1, max: 5_000_000 }),
      officeCode: text,
      key: text,
      cells: fc.tuple(...kind.columns.map(cellOf)),
    })
    .map((given) => {
      if (kind.officeFrom !== "office_code") return given;
      // Their own column tells it.
      const own = given.cells[officeAt];
      return { ...given, officeCode: typeof own === "string" ? own : "" };
    });
  return fc.array(row, { maxLength: 30 });
}

describe.each(kinds)("packed rows of $name", (kind) => {
  it("are the same rows on the other side, batch after batch", () => {
    fc.assert(
      fc.property(fc.array(rowsOf(kind), { maxLength: 4 }), (batches) => {
        const packer = makePacker(kind);
        const unpack = makeUnpacker(kind);
        // Who counts numbers a word of its own, before and between the rows.
        kind.columns.forEach(({ name }) => packer.words(name).known.of(""));
        for (const rows of batches) {
          const batch = packer.pack(rows);
          const sent = structuredClone(batch, { transfer: batchBuffers(batch) });
          expect([...unpack(sent)]).toEqual(rows);
          kind.columns.forEach(({ name }) => packer.words(name).known.of(`${rows.length}`));
        }
      }),
      { numRuns: 60 },
    );
  });
});
