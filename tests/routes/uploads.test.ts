import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDetail, importReport, undoReport } from "../../shared/contract/imports.ts";
import { errorCode, openTestApp, origin, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(null);
});
afterAll(async () => {
  // Nothing of an upload stays behind, whatever became of it.
  expect(await readdir(join(app.home, "tmp"))).toEqual([]);
  await app.close();
  expect(app.surprises).toEqual([]);
});

const offices = "office_code,office_name,province_code,province_name,city\nO1,甲,P1,廣東,廣州\n";
const post = (
  body: NonNullable<RequestInit["body"]>,
  headers: Readonly<Record<string, string>> = {},
  query = "kind=offices",
) => app.ask(`/api/imports?${query}`, { method: "POST", body, headers: { origin, ...headers } });

function formOf(...parts: readonly (readonly [string, File | string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
}
const file = (name = "offices.csv", text = offices): File => new File([text], name);

const boundary = "x-boundary";
const multipart = { "content-type": `multipart/form-data; boundary=${boundary}` };
const raw = (disposition: string, text: string, end = `\r\n--${boundary}--\r\n`): string =>
  `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: text/csv\r\n\r\n${text}${end}`;

describe("POST /api/imports", () => {
  it("previews by default: 200, nothing committed", async () => {
    const response = await post(formOf(["file", file()]));
    expect(response.status).toBe(200);
    const report = importReport.parse(await response.json());
    expect(report).toMatchObject({
      status: "preview",
      wouldBe: "committed",
      file: "offices.csv",
      ledger: null,
    });
    expect(await app.store.head()).toBe(0);
    const detail = await app.get(`/api/imports/${report.id}`);
    expect(importDetail.parse(await detail.json())).toMatchObject({
      ledger: null,
      report: { id: report.id },
    });
  });

  it("refuses with 422 and the report, and gives the rejected rows back as a file", async () => {
    const bad = "date,dealer_code,staff_code\n2026-09-01,D1,S1\n";
    const response = await post(
      formOf(["file", file("visits.csv", bad)]),
      {},
      "kind=visits&mode=commit",
    );
    expect(response.status).toBe(422);
    const report = importReport.parse(await response.json());
    expect(report).toMatchObject({ status: "refused", rows: { read: 1, rejected: 1 } });
    const rejected = await app.get(`/api/imports/${report.id}/rejected.csv`);
    expect(rejected.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(rejected.headers.get("content-disposition")).toMatch(/^attachment; filename="rejected-/);
    expect(await rejected.text()).toContain("2026-09-01,D1,S1");
  });

  it("commits with 201, repeats with 200 unchanged, undoes with 201 and refuses the second undo with 409", async () => {
    const commit = async () => post(formOf(["file", file()]), {}, "kind=auto&mode=commit");
    const made = await commit();
    expect([made.status, importReport.parse(await made.json()).ledger]).toEqual([201, 1]);
    const again = await commit();
    expect([again.status, importReport.parse(await again.json()).status]).toEqual([
      200,
      "unchanged",
    ]);
    const undo = async (id: string) =>
      app.ask(`/api/imports/${id}/undo`, { method: "POST", headers: { origin } });
    const undone = await undo("1");
    expect([undone.status, undoReport.parse(await undone.json()).of]).toEqual([201, 1]);
    const twice = await undo("1");
    expect([twice.status, await errorCode(twice)]).toEqual([409, "undo.not_undoable"]);
    for (const id of ["77", "abc", "0", "-1"])
      expect([id, (await undo(id)).status]).toEqual([id, 404]);
    expect(importDetail.parse(await (await app.get("/api/imports/1")).json()).undoneBy).toBe(2);
    expect(importDetail.parse(await (await app.get("/api/imports/2")).json()).undo?.of).toBe(1);
  });

  it("words the issues in the language asked for", async () => {
    const worded = async (query: string, headers: Readonly<Record<string, string>>) => {
      const bad = "date,dealer_code,staff_code\n2026-09-01,D1,S1\n";
      const response = await post(
        formOf(["file", file("v.csv", bad)]),
        headers,
        `kind=visits${query}`,
      );
      return importReport.parse(await response.json()).issues[0]?.message ?? "";
    };
    const hant = await worded("", {});
    expect(await worded("", { "accept-language": "en" })).toMatch(/^[\x20-\x7e“”]+$/);
    expect(await worded("&lang=zh-Hant", { "accept-language": "en" })).toBe(hant);
    expect(await worded("&lang=zh-Hans", {})).not.toBe(hant);
  });

  it("takes only multipart forms: 415", async () => {
    const others: readonly (readonly [
      NonNullable<RequestInit["body"]>,
      Readonly<Record<string, string>>,
    ])[] = [
      [offices, { "content-type": "text/csv" }],
      [JSON.stringify({ file: offices }), { "content-type": "application/json" }],
      [JSON.stringify({ file: offices }), { "content-type": "text/plain" }],
      [new URLSearchParams({ file: offices }), {}],
      [new Uint8Array([1]), {}],
    ];
    for (const [body, headers] of others) {
      const response = await post(body, headers);
      expect([response.status, await errorCode(response)]).toEqual([
        415,
        "request.unsupported_type",
      ]);
    }
    const empty = await app.ask("/api/imports?kind=offices", {
      method: "POST",
      headers: { origin },
    });
    expect(empty.status).toBe(415);
  });

  const broken: readonly (readonly [string, () => Promise<Response>])[] = [
    ["no file", () => post(formOf(["note", "hello"]))],
    ["no part at all", () => post(`--${boundary}--\r\n`, multipart)],
    ["two files", () => post(formOf(["file", file()], ["file", file("b.csv")]))],
    [
      "a second file under another name",
      () => post(formOf(["file", file()], ["other", file("b.csv")])),
    ],
    ["the file under another name", () => post(formOf(["upload", file()]))],
    ["the file as a plain field", () => post(formOf(["file", offices]))],
    [
      "no boundary",
      () =>
        post(raw('name="file"; filename="a.csv"', offices), {
          "content-type": "multipart/form-data",
        }),
    ],
    [
      "another boundary",
      () =>
        post(raw('name="file"; filename="a.csv"', offices), {
          "content-type": "multipart/form-data; boundary=other",
        }),
    ],
    [
      "a body that breaks off",
      () => post(raw('name="file"; filename="a.csv"', offices, ""), multipart),
    ],
  ];
  it.each(broken)("answers 400 to %s", async (_, ask) => {
    const head = await app.store.head();
    const response = await ask();
    expect([response.status, await errorCode(response)]).toEqual([400, "request.bad_body"]);
    expect(await app.store.head()).toBe(head);
  });

  it("keeps the last part of a file's name, without control characters", async () => {
    const named = async (filename: string): Promise<string> => {
      const response = await post(raw(`name="file"; filename="${filename}"`, offices), multipart);
      expect(response.status).toBe(200);
      return importReport.parse(await response.json()).file;
    };
    expect(await named("C:\\temp\\九月.csv")).toBe("九月.csv");
    expect(await named("../../etc/passwd")).toBe("passwd");
    expect(await named("a\u0007b.csv")).toBe("ab.csv");
  });

  it("answers an empty file with a report, not with an error", async () => {
    const response = await post(formOf(["file", file("empty.csv", "")]));
    const report = importReport.parse(await response.json());
    expect(report).toMatchObject({
      wouldBe: "refused",
      issues: [{ code: "empty_file", line: null }],
    });
  });

  it("answers a workbook past its limit with 413 and a report", async () => {
    const zip = new Uint8Array(20 * 1024 * 1024 + 1);
    zip.set([0x50, 0x4b, 3, 4]);
    const response = await post(
      formOf(["file", new File([zip], "big.xlsx")]),
      {},
      "kind=offices&mode=commit",
    );
    expect(response.status).toBe(413);
    expect(importReport.parse(await response.json())).toMatchObject({
      status: "refused",
      issues: [{ code: "file_too_large" }],
    });
  });
});
