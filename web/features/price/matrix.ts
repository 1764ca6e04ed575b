/** Compliance of each office for each item over the period. */
import type { PerformanceRow } from "../../../shared/contract/performance.ts";
import type { PriceIncident, PriceLevel } from "../../../shared/contract/price-incidents.ts";
import type { SeriesAnswer } from "../../../shared/contract/series.ts";
import type { ComplianceMatrixData } from "../../charts/compliance-matrix-spec.ts";

export type MatrixSources = {
  readonly offices: readonly Pick<PerformanceRow, "code" | "name">[];
  readonly items: readonly {
    readonly sku: string;
    readonly name: string;
    /** By office; undefined while it is on the way. */
    readonly series: SeriesAnswer | undefined;
  }[];
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
  const wholes = items.map(
    ({ series }) => new Map(series?.series.map(({ code, whole }) => [code, whole])),
  );
  return {
    items: items.map(({ sku, name }) => ({ key: sku, label: name })),
    offices: offices.map(({ code, name }) => ({
      key: code,
      label: name,
      cells: items.map(({ sku }, index) => {
        const whole = wholes[index]?.get(code);
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
