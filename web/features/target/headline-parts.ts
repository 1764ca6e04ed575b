/** The sentence above the office's page: a template, every number from the answer. */
import type { Language } from "../../../shared/i18n/language.ts";
import { formatDay, formatPeriodShort } from "../../format/day.ts";
import { formatMoney, formatPercent, formatPp, type MoneyUnit } from "../../format/number.ts";
import { reasonOf, type Subject } from "./subject.ts";

export type HeadlinePart = {
  readonly key:
    | "behind"
    | "behindMark"
    | "aheadMark"
    | "levelMark"
    | "pace"
    | "paceOnly"
    | "met"
    | "stop"
    | "lagging"
    | "noPlan"
    | "nothing"
    | "notBegun";
  readonly values: Readonly<Record<string, string | number>>;
  readonly tone: "good" | "bad" | "";
  /** Name of a reason that goes into the text as `reason`. */
  readonly reason?: ReturnType<typeof reasonOf>;
};

export type HeadlineOptions = {
  readonly subject: Subject;
  readonly unit: MoneyUnit;
  readonly unitText: string;
  readonly language: Language;
};

/** Completion, what is due, the gap, and what a working day must bring. */
export function headlineParts(options: HeadlineOptions): HeadlinePart[] {
  const { subject, unit, unitText, language } = options;
  const { sales, reasons } = subject.row;
  const period = formatPeriodShort(subject.period.key, language);
  const plain = (key: HeadlinePart["key"], values: HeadlinePart["values"]): HeadlinePart => ({
    key,
    values,
    tone: "",
  });
  if (reasons["sales.actual"] === "not_begun") {
    return [plain("notBegun", { period, plan: formatMoney(sales.plan, unit), unit: unitText })];
  }
  if (sales.actual === null) return [plain("nothing", { period })];
  if (sales.completion === null || sales.paceGapPp === null) {
    const actual = formatMoney(sales.actual, unit);
    const reason = reasonOf(subject.row, "sales.completion");
    return [{ ...plain("noPlan", { period, actual, unit: unitText }), reason }];
  }
  const completion = formatPercent(sales.completion);
  const due = formatPercent(sales.expectedCompletion);
  const written = formatPp(sales.paceGapPp);
  const pp = written.replace(/^[+\u2212]/, "");
  const behind = written.startsWith("\u2212");
  const level = written === formatPp(0);
  const tone = sales.lagging || level ? "" : behind ? "bad" : "good";
  const parts: HeadlinePart[] = [
    plain("behind", { period, completion, due }),
    { key: level ? "levelMark" : behind ? "behindMark" : "aheadMark", values: { pp }, tone },
    ...pacePart(options),
  ];
  if (sales.lagging && sales.through !== null) {
    parts.push(plain("lagging", { day: formatDay(sales.through, language) }));
  }
  return parts;
}

function pacePart({ subject, unit, unitText }: HeadlineOptions): HeadlinePart[] {
  const { sales } = subject.row;
  const part = (key: HeadlinePart["key"], values: HeadlinePart["values"] = {}): HeadlinePart[] => [
    { key, values, tone: "" },
  ];
  if (sales.gap !== null && sales.gap <= 0) return part("met");
  if (sales.requiredPerWorkday === null) return part("stop");
  const days = subject.workdaysLeft;
  const need = formatMoney(sales.requiredPerWorkday, unit);
  if (sales.actualPerWorkday === null) return part("paceOnly", { days, need, unit: unitText });
  const now = formatMoney(sales.actualPerWorkday, unit);
  return part("pace", { days, need, now, unit: unitText });
}
