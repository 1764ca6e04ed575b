/** What to look at first; a fixed template per pattern, never a cause. */
import type { PriceIncident } from "../../../shared/contract/price-incidents.ts";
import { sideOf } from "./side.ts";

export type FirstStep = "many" | "one" | "retail" | "none" | "high";

/** Several sellers at once are looked into at their office, one at that seller; above the ceiling: supply. */
export function firstStep(incident: PriceIncident): FirstStep {
  const { level, dealers } = incident;
  if (sideOf(incident) === "above") return "high";
  if (dealers.length >= 2) return "many";
  if (level === "retail") return "retail";
  return dealers.length === 1 ? "one" : "none";
}
