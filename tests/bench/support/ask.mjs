import { request } from "node:http";

/** One GET over a kept connection → milliseconds until its last byte. Throws when it is not 200. */
export function timeAnswer(agent, url, headers = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const asked = request(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        const took = performance.now() - started;
        if (response.statusCode === 200) resolve(took);
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}
