import type { Kind } from "../../shared/kinds/kind.ts";
import { chooseTable } from "./choose-table.ts";
import { FileRefusal } from "./file-refusal.ts";
import type { ReadLimits } from "./limits.ts";
import { openFile } from "./open-file.ts";

/** The kind whose header a file has; null when it has none, several fit, or it cannot be read. */
export async function detectKind(
  path: string,
  name: string,
  limits: ReadLimits,
): Promise<Kind | null> {
  const file = await openFile(path, name, limits);
  try {
    if (file.refused) return null;
    const chosen = await chooseTable(file, "auto", name);
    return chosen.sheet === null ? null : chosen.layout.kind;
  } catch (error) {
    if (error instanceof FileRefusal) return null;
    throw error;
  } finally {
    await file.close();
  }
}
