import { createServer } from "node:http";
import { ensureBuilt } from "../../server/boot/builds.mjs";
import { startCluster } from "./postgres-cluster.mjs";

/**
 * Before the suites: compiled files for the worker threads, and a PostgreSQL for those that ask.
 * `npm test` hands one cluster to all suites; a suite run alone gets its own on the first question.
 */
export default async function setup() {
  try {
    await ensureBuilt(["server"]);
  } catch (error) {
    // Types are judged by `npm run check`; the compiler has written its files all the same.
    console.error(error.message);
  }
  if (process.env.DABIAO_TEST_PG) return undefined;

  let cluster = null;
  const broker = createServer((_, response) => {
    cluster ??= startCluster();
    cluster.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise((resolve) => broker.listen(0, "127.0.0.1", resolve));
  process.env.DABIAO_TEST_PG_BROKER = `http://127.0.0.1:${broker.address().port}/`;
  return async () => {
    broker.closeAllConnections();
    broker.close();
    if (cluster) await (await cluster).stop();
  };
}
