import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Language } from "../../../shared/i18n/language.ts";
import type { WallFacts } from "./facts.ts";
import type { WallMoney } from "./money.ts";

/** What every slide is given: the numbers, and how to write them. */
export type SlideProps = {
  readonly facts: WallFacts;
  readonly language: Language;
  readonly t: TFunction<"page">;
  /** Name of the scope in the reader's language. */
  readonly scope: ReactNode;
  /** True while a band at the top takes 8 % of the height. */
  readonly banded: boolean;
  /** Null where the screen shows rates only. */
  readonly money: WallMoney | null;
  /** 本輪略過 …; null when nothing was skipped. */
  readonly skipped: string | null;
};
