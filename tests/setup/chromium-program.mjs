import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findProgram } from "./find-program.mjs";
import { installPackages } from "./system-packages.mjs";

/** The engine without a window of its own takes two thirds of the time. */
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The path of a Chromium that runs, by `CHROMIUM`, the system or a downloaded one; null if none. */
export async function findChromium() {
  const { chromium } = await import("playwright-core");
  const candidates = [
    process.env.CHROMIUM,
    findProgram(names),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path) && runs(path)) ?? null;
}

/** Finds Chromium and Chinese fonts or installs them; throws when they cannot be had. */
export async function ensureChromium() {
  if (!process.env.CHROMIUM && findProgram([shell]) === null) installPackages([shell]);
  const found = await findChromium();
  if (found === null) {
    // Where the distribution has no plain package (or nobody is root), playwright's own download does.
    if (!installPackages(["chromium"]) || (await findChromium()) === null) download();
  }
  const path = found ?? (await findChromium());
  if (path === null) throw new Error("Chromium is not installed: install the package chromium.");
  if (
    !hasChineseFont() &&
    !(installPackages(["fonts-noto-cjk", "fontconfig"]) && hasChineseFont())
  ) {
    throw new Error(
      "No Chinese font is installed: install the packages fonts-noto-cjk and fontconfig.",
    );
  }
  return path;
}

function runs(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function download() {
  const cli = "node_modules/playwright-core/cli.js";
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function hasChineseFont() {
  if (process.platform !== "linux") return true;
  if (findProgram(["fc-list"]) === null) return false;
  const list = spawnSync("fc-list", [":lang=zh-tw", "family"], { encoding: "utf8" });
  return list.status === 0 && list.stdout.trim() !== "";
}
