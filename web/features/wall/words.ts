import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import type { Language } from "../../../shared/i18n/language.ts";
import type { WallFacts } from "./facts.ts";

/** What every slide is given: the numbers, and how to write them. */
export type SlideProps = {
  readonly facts: WallFacts;
  readonly language: Language;
  readonly t: TFunction<"page">;
  /** Name of the scope in the reader's language. */
  readonly scope: ReactNode;
  /** True while somebody holds the slide with Enter: then names may be shown. */
  readonly names: boolean;
  /** 本輪略過 …; null when nothing was skipped. */
  readonly skipped: string | null;
};
