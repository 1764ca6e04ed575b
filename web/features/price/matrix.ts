/** Compliance of each office for each item over the period. */
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import type { PriceCompliance } from "../../../shared/contract/price-compliance.ts";
import type { PriceIncident, PriceLevel } from "../../../shared/contract/price-incidents.ts";
import type { ComplianceMatrixData } from "../../charts/compliance-matrix-spec.ts";

export type MatrixSources = {
  readonly offices: readonly Pick<PerformanceRow, "code" | "name">[];
  readonly items: readonly { readonly sku: string; readonly name: string }[];
  readonly seen: readonly PriceCompliance[];
  readonly level: PriceLevel;
  /** Open ones. */
  readonly incidents: readonly PriceIncident[];
  readonly noObservations: string;
  readonly noPolicy: string;
};

export function matrixData(sources: MatrixSources): ComplianceMatrixData {
  const { offices, items, level, incidents } = sources;
  const severity = new Map(
    incidents
      .filter((one) => one.level === level)
      .map((one) => [`${one.office}\u0000${one.sku}`, one.severity]),
  );
  const seen = new Map(
    sources.seen
      .filter((one) => one.level === level)
      .map((one) => [`${one.office}\u0000${one.sku}`, one]),
  );
  return {
    items: items.map(({ sku, name }) => ({ key: sku, label: name })),
    offices: offices.map(({ code, name }) => ({
      key: code,
      label: name,
      cells: items.map(({ sku }) => {
        const whole = seen.get(`${code}\u0000${sku}`);
        const compliance = whole?.compliance ?? null;
        return {
          compliance,
          incident: severity.get(`${code}\u0000${sku}`) ?? null,
          reason:
            compliance !== null
              ? null
              : (whole?.observations ?? 0) > 0
                ? sources.noPolicy
                : sources.noObservations,
        };
      }),
    })),
  };
}
