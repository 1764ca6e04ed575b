/** `npm run dev`: compiles on every change, restarts the server, serves the pages through vite. */
import "./node-version.mjs";
import { spawn } from "node:child_process";
import { root } from "./project.mjs";
import { prepare } from "./prepare.mjs";

prepare(["server"]).then(() => {
  const programs = [
    [
      "node_modules/@typescript/native/bin/tsc",
      "-b",
      "shared",
      "server",
      "--watch",
      "--preserveWatchOutput",
    ],
    ["--watch", "--watch-preserve-output", "dist/server/main.js", "serve"],
    ["node_modules/vite/bin/vite.js", "web", "--config", "web/vite.config.ts"],
  ].map((args) =>
    spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }),
  );

  // One of them ending ends all: a half-running set would show old code.
  const stop = () => programs.forEach((program) => program.kill());
  for (const program of programs) program.once("exit", stop);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
});
