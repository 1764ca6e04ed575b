/** Whether a code names something that exists. */
import type { IssueCode } from "../../shared/kinds/issue-codes.ts";
import type { Reference } from "../../shared/kinds/kind.ts";
import type { References } from "./references.ts";
import { nearCodes } from "./suggest.ts";

export const unknownCode: Readonly<Record<Reference, IssueCode>> = {
  office: "unknown_office",
  dealer: "unknown_dealer",
  sku: "unknown_sku",
  promo: "unknown_promo",
  staff: "unknown_staff",
  manager: "unknown_manager",
  category: "unknown_category",
  province: "unknown_province",
};

/** Known codes of one reference; null = nothing is checked (categories before the first product). */
export type KnownCodes = {
  has(code: string): boolean;
  keys(): Iterable<string>;
};

export function knownCodes(
  reference: Reference,
  references: References,
  managers: ReadonlySet<string>,
): KnownCodes | null {
  switch (reference) {
    case "office":
      return references.offices;
    case "dealer":
      return references.dealers;
    case "promo":
      return references.promos;
    case "sku":
      return references.skus;
    case "staff":
      return references.staff;
    case "manager":
      return managers;
    case "province":
      return references.provinces;
    case "category":
      return references.skus.size > 0 ? references.categories : null;
  }
}

/** How many different unknown codes are given suggestions: a wrong file has thousands, one look is enough. */
const mostSuggested = 100;

/** `nearCodes`, remembered: an unknown code mostly comes again and again. */
export function makeSuggester(): (known: KnownCodes, written: string) => string | null {
  const remembered = new Map<KnownCodes, Map<string, string | null>>();
  let spent = 0;
  return (known, written) => {
    let of = remembered.get(known);
    if (!of) remembered.set(known, (of = new Map()));
    const before = of.get(written);
    if (before !== undefined) return before;
    if (spent >= mostSuggested) return null;
    spent += 1;
    const near = nearCodes(written, known.keys());
    of.set(written, near);
    return near;
  };
}
