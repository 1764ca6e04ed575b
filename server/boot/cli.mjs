/** `npm run -s cli -- COMMAND`: builds the server if it changed, then runs the command. */
import "./node-version.mjs";
import { prepare } from "./prepare.mjs";
import { runCompiled } from "./run-compiled.mjs";

// `serve` answers the pages too; every other command does without them.
const builds = process.argv[2] === "serve" ? ["server", "web"] : ["server"];
prepare(builds).then(() => runCompiled(process.argv.slice(2)));
