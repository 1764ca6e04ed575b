import { setTimeout as sleep } from "node:timers/promises";

const password = "correct horse battery";
const json = { "content-type": "application/json" };

/** The first administrator of a server that has just started, and more people → how each signs in. */
export async function makePeople(server, count) {
  let secret = null;
  for (let tries = 0; tries < 500 && !secret; tries += 1) {
    secret = /\/welcome#(\S+)/.exec(server.printed())?.[1];
    if (!secret) await sleep(10);
  }
  const admin = await useLink(server.url, secret, { email: "admin@example.com", name: "Admin" });
  const emails = [];
  for (let i = 0; i < count; i += 1) {
    const email = `person${i}@example.com`;
    const grant = { role: "head_office", scopeType: "company", scopeCode: null };
    const invited = await send(server.url, "/api/people/invite", {
      cookie: admin,
      body: {
        email,
        name: email,
        grants: [{ ...grant, from: "2026-01-01", to: null }],
      },
    });
    const { path } = await invited.json();
    await useLink(server.url, path.replace("/welcome#", ""), {});
    emails.push(email);
  }
  return { cookie: admin, emails };
}

/** One sign-in → milliseconds until it is answered. Throws when it is refused. */
export async function signIn(url, email) {
  const started = performance.now();
  const answer = await send(url, "/api/sign-in", { body: { email, password } });
  await answer.text();
  return performance.now() - started;
}

async function useLink(url, secret, who) {
  const answer = await send(url, "/api/links/use", { body: { secret, password, ...who } });
  const line = answer.headers.getSetCookie().find((one) => one.startsWith("dabiao_session="));
  return line.split(";")[0];
}

async function send(url, path, { cookie, body }) {
  const headers = { ...json, ...(cookie ? { cookie } : {}) };
  const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
