export type Cookie = { readonly name: string; readonly value: string };

/** A write to a running server as its own pages send it, by somebody with a cookie. */
export function post(url: string, body: unknown, cookie: Cookie | null = null): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: new URL(url).origin,
      ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}),
    },
    body: JSON.stringify(body),
  });
}

/** The cookie an answer gives. Error: with what was said instead. */
export async function cookieOf(answer: Response): Promise<Cookie> {
  const [set = ""] = answer.headers.getSetCookie().filter((one) => !one.includes("Max-Age=0"));
  const [name = "", value = ""] = (set.split(";")[0] ?? "").split("=");
  if (!answer.ok || value === "") throw new Error(`${answer.status} ${await answer.text()}`);
  return { name, value };
}
