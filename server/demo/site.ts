import type { Province } from "./cities.ts";
import type { OfficeStory } from "./options.ts";

/** An office before anybody works in it. */
export type Site = {
  readonly code: string;
  readonly name: string;
  readonly province: Province;
  /** 0 for the first province of the company. */
  readonly provinceIndex: number;
  readonly city: string;
  readonly cityClass: "special" | "key1" | "key2" | "other";
  readonly openedOn: string;
  readonly vehicles: number;
  /** Sales of the last twelve months, in 分. */
  readonly yearlyMinor: number;
  readonly growth: number;
  readonly noise: number;
  readonly story: OfficeStory;
};
