/** The blocks of a row that sales do not make: census, promotion, visits, price, incidents. */
import type { PerformanceRow } from "../../shared/contract/performance.ts";
import type { ReasonCode } from "../../shared/contract/values.ts";
import type { Reading } from "../access/reading.ts";
import type { Reasons } from "../metrics/block.ts";
import { addCensusParts, censusBlocks, emptyCensusParts } from "../metrics/census.ts";
import type { CensusParts } from "../metrics/census.ts";
import { addIncidentsParts, emptyIncidentsParts, incidentsBlock } from "../metrics/incidents.ts";
import type { IncidentsParts } from "../metrics/incidents.ts";
import { addPriceParts, emptyPriceParts, priceBlock } from "../metrics/price.ts";
import type { PriceParts } from "../metrics/price.ts";
import { addPromotionParts, emptyPromotionParts, promotionBlock } from "../metrics/promotion.ts";
import type { PromotionParts } from "../metrics/promotion.ts";
import { addVisitsParts, emptyVisitsParts, visitsBlock } from "../metrics/visits.ts";
import type { VisitsParts } from "../metrics/visits.ts";
import { selectCensusParts } from "../rollups/census.ts";
import { selectIncidentsParts } from "../rollups/incidents.ts";
import { selectPriceParts } from "../rollups/price.ts";
import { selectPromotionParts } from "../rollups/promotion.ts";
import { selectVisitsParts } from "../rollups/visits.ts";
import type { PeriodContext } from "./context.ts";

/** The parts of one office; they add up to those of a province or the company. */
export type OtherParts = {
  readonly census: CensusParts;
  readonly promotion: PromotionParts;
  readonly visits: VisitsParts;
  readonly price: PriceParts;
  readonly incidents: IncidentsParts;
};

type OtherFields = "coverage" | "penetration" | "promotion" | "visits" | "price" | "incidents";
export type OtherBlocks = Pick<PerformanceRow, OtherFields> & {
  readonly reasons: readonly Reasons[];
};

/** Reads the parts of every office of the context. */
export async function readOtherParts(
  reading: Reading,
  context: PeriodContext,
): Promise<(officeCode: string) => OtherParts> {
  const [census, promotion, visits, price, incidents] = await Promise.all([
    selectCensusParts(reading, context),
    selectPromotionParts(reading, context),
    selectVisitsParts(reading, context),
    selectPriceParts(reading, context),
    selectIncidentsParts(reading, context),
  ]);
  return (code) => ({
    census: census.get(code) ?? emptyCensusParts(),
    promotion: promotion.get(code) ?? emptyPromotionParts(),
    visits: visits.get(code) ?? emptyVisitsParts(),
    price: price.get(code) ?? emptyPriceParts(),
    incidents: incidents.get(code) ?? emptyIncidentsParts(),
  });
}

/** The parts of several offices as those of one. */
export function addOtherParts(list: readonly OtherParts[]): OtherParts {
  return {
    census: addCensusParts(list.map((parts) => parts.census)),
    promotion: addPromotionParts(list.map((parts) => parts.promotion)),
    visits: addVisitsParts(list.map((parts) => parts.visits)),
    price: addPriceParts(list.map((parts) => parts.price)),
    incidents: addIncidentsParts(list.map((parts) => parts.incidents)),
  };
}

/** The blocks of a row from its parts. */
export function otherBlocks(parts: OtherParts, context: PeriodContext): OtherBlocks {
  const { coverage, penetration } = censusBlocks(parts.census, context);
  const promotion = promotionBlock(parts.promotion, context);
  const visits = visitsBlock(parts.visits, context);
  const price = priceBlock(parts.price, context);
  const incidents = incidentsBlock(parts.incidents);
  return {
    coverage: coverage.value,
    penetration: penetration.value,
    promotion: promotion.value,
    visits: visits.value,
    price: price.value,
    incidents: incidents.value,
    reasons: [coverage, penetration, promotion, visits, price, incidents].map(
      (block) => block.reasons,
    ),
  };
}

/** No such blocks, for one reason: they cannot be told by category, or by person. */
export function noOtherBlocks(reason: ReasonCode): OtherBlocks {
  return {
    coverage: null,
    penetration: null,
    promotion: null,
    visits: null,
    price: null,
    incidents: null,
    reasons: [
      {
        coverage: reason,
        penetration: reason,
        promotion: reason,
        visits: reason,
        price: reason,
        incidents: reason,
      },
    ],
  };
}
