/** `npm run build`: builds everything, changed or not. */
import "./node-version.mjs";
import { prepare } from "./prepare.mjs";

prepare(["server", "web"], { force: true });
