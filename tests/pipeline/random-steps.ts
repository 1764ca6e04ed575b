/** What may happen to a company, one thing after another. */
import fc from "fast-check";
import { anyFile, type RandomFile } from "./random-company.ts";

export type Step =
  | { readonly type: "import"; readonly file: RandomFile }
  /** Sends an earlier file once more. */
  | { readonly type: "again"; readonly pick: number }
  | { readonly type: "undo"; readonly pick: number }
  /** Imports and undoes at once. */
  | { readonly type: "there and back"; readonly file: RandomFile };

export const steps = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: anyFile.map((file): Step => ({ type: "import", file })) },
      { weight: 1, arbitrary: fc.nat(30).map((pick): Step => ({ type: "again", pick })) },
      { weight: 4, arbitrary: fc.nat(30).map((pick): Step => ({ type: "undo", pick })) },
      { weight: 1, arbitrary: anyFile.map((file): Step => ({ type: "there and back", file })) },
    ),
    { minLength: 1, maxLength: most },
  );
