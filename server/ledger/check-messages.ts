import type { Language } from "../../shared/i18n/language.ts";
import type { FoundIssue } from "../import/checked.ts";
import type { CheckOutcome } from "../import/check-file.ts";
import type { ReadLimits } from "../import/limits.ts";
import type { CountedSales } from "./counted-sales.ts";
import type { PackedBatch } from "./packed-batch.ts";
import type { References } from "../import/references.ts";

/** What the checking thread is started with. */
export type CheckOrder = {
  readonly path: string;
  readonly name: string;
  readonly limits: ReadLimits;
  /** Name of an import kind, or `auto`. */
  readonly kind: string;
  readonly references: References;
  readonly today: string;
  readonly acceptValid: boolean;
  readonly rejectedPath: string;
  readonly language: Language;
};

/** From the checking thread; every `kind`, `rows`, `reset` and `end` is answered by a CheckReply, in order. */
export type CheckMessage =
  | { readonly type: "kind"; readonly kind: string }
  | { readonly type: "rows"; readonly batch: PackedBatch }
  | { readonly type: "reset" }
  | { readonly type: "end" }
  | {
      readonly type: "done";
      readonly outcome: CheckedOutcome;
      readonly sha256: string;
      /** The sales of all rows sent, summed; null for other kinds. */
      readonly counted: CountedSales | null;
    }
  | { readonly type: "failed"; readonly message: string };

export type CheckReply = { readonly issues: readonly FoundIssue[] };

/** A CheckOutcome with its kind by name: functions do not cross threads. */
export type CheckedOutcome = Omit<CheckOutcome, "kind"> & { readonly kind: string | null };
