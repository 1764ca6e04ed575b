/** `npm start`: installs, builds what changed, serves. */
import "./node-version.mjs";
import { prepare } from "./prepare.mjs";
import { runCompiled } from "./run-compiled.mjs";

prepare(["server", "web"]).then(() => runCompiled(["serve", ...process.argv.slice(2)]));
