import type { ProvinceGrowth } from "../metrics/benchmark.ts";
import type { Batch, ExplainAsked } from "./explain-asked.ts";
import { benchmarkBatches } from "./explain-benchmark.ts";
import { censusBatches } from "./explain-census.ts";
import type { Source } from "./explain-fields.ts";
import { incidentBatches } from "./explain-incidents.ts";
import { priceBatches, promotionBatches } from "./explain-money.ts";
import { salesBatches } from "./explain-sales.ts";
import { shareBatches } from "./explain-share.ts";
import type { ShareOf } from "./explain-share.ts";
import { visitsBatches } from "./explain-visits.ts";

/** What a number was worked out with, where its rows cannot be told without it. */
export type WorkedOut = {
  /** Only for `share.…`. */
  readonly shares: ShareOf | null;
  /** Only for `benchmark.…`. */
  readonly growth: ProvinceGrowth | null;
};

/** The rows of every kind that fed the number at a dotted path; `key` = the code of its row. */
export async function explainBatches(
  asked: ExplainAsked,
  number: {
    readonly field: string;
    readonly key: string | null;
    readonly sources: readonly Source[];
  },
  { shares, growth }: WorkedOut,
): Promise<Batch[]> {
  const { field, key, sources } = number;
  const [block, name = ""] = field.split(".");
  switch (block) {
    case "share":
      return shares ? shareBatches(asked, sources, shares) : [];
    case "benchmark":
      return growth ? benchmarkBatches(asked, growth, name === "leaveOneOut" ? key : null) : [];
    case "price":
      return priceBatches(asked, sources);
    case "promotion":
      return promotionBatches(asked, sources);
    case "visits":
      return visitsBatches(asked, sources);
    case "coverage":
    case "penetration":
      return censusBatches(asked, block);
    case "incidents":
      return incidentBatches(asked, name);
    default:
      return salesBatches(asked, sources);
  }
}
