import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../server/json-text.ts";

describe("jsonFault", () => {
  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":2}',
    '{"x":{"a":1,"b":[],"a":2}}',
    '[{"a":1},{"a":{"a":1,"c":"}","a":3}}]',
    '{ "a" : 1 , "a" : 2 }',
    '{"":1,"":2}',
    '{"a\\"":1,"a\\"":2}',
  ])("finds the key that stands twice in one object of %s", (text) => {
    expect(jsonFault(text)).toBe("repeated");
  });

  it.each([
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}',
    '{"a":"a","b":"a"}',
    '["a","a",{"a":"b","b":"a"}]',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '"a"',
    "",
    "{",
    '{"a',
    "]}",
  ])("lets %s be: the same word elsewhere is no key of it", (text) => {
    expect(jsonFault(text)).toBeNull();
  });

  it("finds what is more than 20 deep", () => {
    expect(jsonFault("[".repeat(20))).toBeNull();
    expect(jsonFault("[".repeat(21))).toBe("depth");
    expect(jsonFault('{"a":'.repeat(21))).toBe("depth");
    expect(jsonFault(`["${"[".repeat(99)}"]`)).toBeNull();
  });

  it("finds nothing in what a program wrote", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
        expect(jsonFault(JSON.stringify(value, null, 1))).toBeNull();
      }),
    );
  });
});
