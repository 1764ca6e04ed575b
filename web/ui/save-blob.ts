/** Hands something to the browser as a file to save. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The click only starts the download: the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
