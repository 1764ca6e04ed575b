import { describe, expect, it } from "vitest";
import { hashKey } from "../../../../server/import/keys/hash-key.ts";
import { makeKeyTable } from "../../../../server/import/keys/key-table.ts";
import { makeSuspects } from "../../../../server/import/keys/suspects.ts";

describe("hashes of keys", () => {
  it("fit 52 bits, are never 0, and do not collide over two million like keys", () => {
    const table = makeKeyTable();
    let again = 0;
    for (let i = 0; i < 2_000_000; i += 1) {
      const hash = hashKey(`O${i % 200}`, `X${i}\u001f1`, 0);
      if (hash < 1 || hash >= 2 ** 52 || !Number.isInteger(hash)) throw new Error(`${hash}`);
      if (table.add(hash)) again += 1;
    }
    // By chance: 2e6² / 2 / 2^52 = 0.0004.
    expect([again, table.size]).toEqual([0, 2_000_000]);
  });

  it("know where the office ends and the key begins", () => {
    expect(hashKey("AB", "C", 0)).not.toBe(hashKey("A", "BC", 0));
    expect(hashKey("A", "B", 0)).not.toBe(hashKey("A", "B", 1));
  });
});

describe("suspect keys", () => {
  it("are told apart by a second hash: only what truly repeats is named, with another line", () => {
    const suspects = makeSuspects();
    suspects.suspect(7);
    // Two keys with one hash, as if it had collided; one of them comes twice.
    suspects.count(7, "O", "a", 2);
    suspects.count(7, "O", "b", 3);
    suspects.count(8, "O", "c", 4);
    suspects.count(8, "O", "c", 5);
    expect(suspects.anyRepeated()).toBe(false);
    suspects.count(7, "O", "a", 9);
    suspects.count(7, "O", "a", 11);
    expect(suspects.anyRepeated()).toBe(true);
    expect(suspects.otherLine(7, "O", "a", 2)).toBe(9);
    expect(suspects.otherLine(7, "O", "a", 9)).toBe(2);
    expect(suspects.otherLine(7, "O", "a", 11)).toBe(2);
    expect(suspects.otherLine(7, "O", "b", 3)).toBeNull();
    expect(suspects.otherLine(8, "O", "c", 5)).toBeNull();
  });

  it("hold for as many keys as a file has", () => {
    const suspects = makeSuspects();
    for (let i = 1; i <= 50_000; i += 1) suspects.suspect(i);
    for (const pass of [0, 50_000]) {
      for (let i = 1; i <= 50_000; i += 1) suspects.count(i, "O", `k${i}`, pass + i);
    }
    for (const i of [1, 777, 50_000])
      expect(suspects.otherLine(i, "O", `k${i}`, i)).toBe(50_000 + i);
  });
});
