import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files of each suite that work for the longest. */
const longest = [
  "faults/kill-import-sqlite",
  "faults/kill-import-postgres",
  "browser/pages",
  "browser/origins",
  "browser/board-pictures",
];

/** Long files begin first: one that begins last works alone, while the other core has nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
