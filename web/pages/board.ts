import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { Question } from "../api/queries.ts";
import type { Search } from "../app/search.ts";
import type { ChangeSearch } from "../app/use-view.ts";
import type { ProvinceChoice } from "../features/shell/scopes.ts";
import type { MoneyUnit } from "../format/number.ts";

/** What every part of a board needs to ask and to write. */
export type Board = {
  answer: PerformanceAnswer;
  question: Question;
  search: Search;
  change: ChangeSearch;
  language: Language;
  unit: MoneyUnit;
  unitText: string;
  provinces: readonly ProvinceChoice[];
  scopeName: string;
};
