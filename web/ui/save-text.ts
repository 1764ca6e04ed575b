import { saveBlob } from "./save-blob.ts";

/** Hands a text to the browser as a file to save. */
export function saveText(name: string, media: string, text: string): void {
  saveBlob(name, new Blob([text], { type: media }));
}
