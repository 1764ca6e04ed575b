import { describe, expect, it } from "vitest";
import { AppError, errorStatus, type ErrorCode } from "../../server/errors.ts";
import { errorMessage } from "../../shared/i18n/errors.ts";
import { languages } from "../../shared/i18n/language.ts";

const codes = Object.keys(errorStatus) as ErrorCode[];

describe("errors", () => {
  it.each(codes)("%s has a status and a text of its own in every language", (code) => {
    expect(errorStatus[code]).toBeGreaterThanOrEqual(400);
    const texts = languages.map((language) => errorMessage(code, language, {}));
    for (const text of texts) expect(text.length).toBeGreaterThan(2);
    if (code !== "server.internal") {
      expect(texts).not.toEqual(
        languages.map((language) => errorMessage("server.internal", language, {})),
      );
    }
    expect(errorMessage(code, "en", {})).toMatch(/^[^\u4e00-\u9fff]+$/);
  });

  it("carry their details into the text", () => {
    expect(errorMessage("ledger.unknown", "en", { ledger: 9, newest: 3 })).toBe(
      "The ledger has no number 9; the newest is 3.",
    );
    const error = new AppError("undo.corrected_later", { undoFirst: [4, 6] });
    expect(errorMessage(error.code, "en", error.details)).toContain("4, 6");
  });

  it("of an unknown code say nothing of what happened inside", () => {
    expect(errorMessage("secret.path", "en", {})).toBe(errorMessage("server.internal", "en", {}));
  });
});
