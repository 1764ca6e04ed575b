import { refusal } from "../file-refusal.ts";
import type { ReadLimits } from "../limits.ts";
import type { OpenedFile } from "../record-batch.ts";
export async function openXlsx(path: string, limits: ReadLimits): Promise<OpenedFile> {
  throw refusal("damaged_file", { facts: { part: `${path} ${limits.ratio}` } });
}
