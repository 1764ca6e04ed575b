/**
 * Preloaded into a server (NODE_OPTIONS) to make its writer thread die: when the file named by
 * FAULT_FILE appears, the thread throws out of every handler. The product's own code is untouched.
 */
import { existsSync, rmSync } from "node:fs";
import { isMainThread, workerData } from "node:worker_threads";

const file = process.env.FAULT_FILE;
// The writer alone has a folder for uploads.
if (!isMainThread && file && workerData?.temporary) {
  setInterval(() => {
    if (!existsSync(file)) return;
    rmSync(file);
    throw new Error("planted: the writer thread dies here");
  }, 2).unref();
}
