import { createContext, useContext } from "react";
import { geometry } from "../notation/geometry.ts";

const HatchId = createContext("hatch");

export const HatchIdProvider = HatchId.Provider;

/** Id of the hatch of the chart around. */
export function useHatchId(): string {
  return useContext(HatchId);
}

/** The hatch of one chart: forecast, or a number that is not judged yet. */
export function HatchPattern({ id }: { id: string }) {
  const { hatchStep, hatchLine } = geometry;
  return (
    <pattern
      id={id}
      width={hatchStep}
      height={hatchStep}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={hatchStep} height={hatchStep} fill="var(--surface)" />
      <rect width={hatchLine} height={hatchStep} fill="var(--ac)" />
    </pattern>
  );
}
