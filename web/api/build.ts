/**
 * True where the server's page starts with another script than `entry`: there is a newer build. False
 * while the server cannot be asked.
 */
export async function isNewerBuild(entry: string): Promise<boolean> {
  try {
    const page = await fetch("/wall", { cache: "no-cache" });
    return page.ok && !(await page.text()).includes(entry);
  } catch {
    return false;
  }
}
