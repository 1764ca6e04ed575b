import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../../server/import/csv/detect-delimiter.ts";
import { makeTokenizer } from "../../../../server/import/csv/tokenize.ts";
import { csvRecord, unguardText } from "../../../../shared/csv.ts";

type Read = {
  readonly lines: number[];
  readonly records: (readonly string[])[];
  readonly faults: string[];
};

/** Reads a text in the pieces given. */
function read(pieces: readonly string[], delimiter = ","): Read {
  const tokenizer = makeTokenizer(delimiter, 10_000);
  const all: Read = { lines: [], records: [], faults: [] };
  for (const batch of [...pieces.map((piece) => tokenizer.push(piece)), tokenizer.end()]) {
    for (const fault of batch.faults) {
      all.faults.push(`${fault.code} ${all.records.length + fault.record} ${fault.cell}`);
    }
    all.lines.push(...batch.lines);
    all.records.push(...batch.records);
  }
  return all;
}

describe("taking CSV apart", () => {
  it("keeps separators, line ends and doubled quotes inside quotes, and counts lines as an editor does", () => {
    const done = read(['a,"b,\r\nc",""\n"x""y",,\r\n\nlast']);
    expect(done.records).toEqual([["a", "b,\r\nc", ""], ['x"y', "", ""], [""], ["last"]]);
    expect(done.lines).toEqual([1, 3, 4, 5]);
    expect(done.faults).toEqual([]);
  });

  it("gives the same records however the text is cut into pieces", () => {
    const letter = fc.constantFrom("a", "é", "達", ",", '"', "\r", "\n", "\0");
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 60 }), fc.array(fc.nat(60)), (letters, cuts) => {
        const text = letters.join("");
        const places = [
          ...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length]),
        ].sort((a, b) => a - b);
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
        let whole: Read | string;
        try {
          whole = read([text]);
        } catch (error) {
          whole = (error as Error).message;
        }
        if (typeof whole === "string") expect(() => read(pieces)).toThrow(whole);
        else expect(read(pieces)).toEqual(whole);
      }),
      { numRuns: 1_000 },
    );
  });

  it("takes each line apart at its own separators, whether the lines around it have any", () => {
    const text = "\na,b\r\n\n單位:元\n,\n\nlast,";
    expect(read([text]).records).toEqual([
      [""],
      ["a", "b"],
      [""],
      ["單位:元"],
      ["", ""],
      [""],
      ["last", ""],
    ]);
    expect(read([text], ";").records).toEqual(text.split(/\r?\n/).map((line) => [line]));
  });

  it("reads back what this product writes, cell by cell", () => {
    const cell = fc.string({
      unit: fc.constantFrom(
        "a",
        "達",
        ",",
        '"',
        "\r",
        "\n",
        "=",
        "+",
        "-",
        "@",
        "\t",
        "'",
        " ",
        "5",
      ),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [record] = read([csvRecord(cells)]).records;
        expect(record?.map(unguardText)).toEqual(cells);
      }),
      { numRuns: 1_000 },
    );
  });

  it("names quotes where none belong and keeps the text", () => {
    const done = read(['a"b,"c"d\nx,y\n']);
    expect(done.records[0]).toEqual(['a"b', "cd"]);
    expect(done.faults).toEqual(["stray_quote 0 0", "stray_quote 0 1"]);
  });

  it("refuses an open quote with the line it began on", () => {
    expect(() => read(['a,b\n1,"x\ny\n'])).toThrow("unclosed_quote");
  });
});

describe("the separator", () => {
  it.each([
    ["日期,辦事處編碼,金額\n", ","],
    ["日期;辦事處編碼;金額\n2026-09-01;GZ01;1,5\n", ";"],
    ["銷售, 九月, 合計\ndate|office_code|amount\n", "|"],
    ["x\ty\n1\t2\n", "\t"],
    ["alone\n", ","],
    ["sep=;\ndate;office_code;amount\n", ";"],
  ])("of %j is %j", (text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter));
});
