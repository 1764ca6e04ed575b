/**
 * Stops an unsuitable Node before anything else is loaded: the native database module would only
 * crash it. First import of every boot script, so old syntax only.
 */
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    "Dabiao needs Node 20.19 or newer; this is " +
      process.versions.node +
      " (" +
      process.execPath +
      ").\n",
  );
  process.exit(1);
}
