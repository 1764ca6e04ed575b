import type { LaunchOptions } from "playwright-core";
import { findChromium } from "./chromium-program.mjs";

/** How every browser suite starts Chromium; throws when there is none. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const executablePath = await findChromium();
  if (executablePath === null)
    throw new Error("Chromium is not installed: install the package chromium.");
  return {
    executablePath,
    headless: true,
    args: [
      "--no-first-run",
      "--disable-quic",
      "--disable-sync",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-dev-shm-usage",
      // Chromium's sandbox does not work for root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}
