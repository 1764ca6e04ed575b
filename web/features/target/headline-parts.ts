/** The sentence above the office's page: a template, every number from the answer. */
import { formatDay, formatPeriodShort } from "../../format/day.ts";
import {
  formatPercent,
  formatPp,
  sayDaily,
  sayMoney,
  sayNeed,
  type MoneyWords,
} from "../../format/number.ts";
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

export type HeadlineOptions = MoneyWords & { readonly subject: Subject };

/** Completion, what is due, the gap, and what a working day must bring. */
export function headlineParts(options: HeadlineOptions): HeadlinePart[] {
  const { subject, language } = options;
  const { sales, reasons } = subject.row;
  const period = formatPeriodShort(subject.period.key, language);
  const plain = (key: HeadlinePart["key"], values: HeadlinePart["values"]): HeadlinePart => ({
    key,
    values,
    tone: "",
  });
  if (reasons["sales.actual"] === "not_begun") {
    return [plain("notBegun", { period, plan: sayMoney(sales.plan, options) })];
  }
  if (sales.actual === null) return [plain("nothing", { period })];
  if (sales.completion === null || sales.paceGapPp === null) {
    const actual = sayMoney(sales.actual, options);
    const reason = reasonOf(subject.row, "sales.completion");
    return [{ ...plain("noPlan", { period, actual }), reason }];
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

function pacePart(options: HeadlineOptions): HeadlinePart[] {
  const { subject } = options;
  const { sales } = subject.row;
  const part = (key: HeadlinePart["key"], values: HeadlinePart["values"] = {}): HeadlinePart[] => [
    { key, values, tone: "" },
  ];
  if (sales.gap !== null && sales.gap <= 0) return part("met");
  if (sales.requiredPerWorkday === null) return part("stop");
  const days = subject.workdaysLeft;
  const need = sayNeed(sales.requiredPerWorkday, options);
  if (sales.actualPerWorkday === null) return part("paceOnly", { days, need });
  const now = sayDaily(sales.actualPerWorkday, options);
  return part("pace", { days, need, now });
}
