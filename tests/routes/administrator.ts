import type { TestApp } from "./test-app.ts";

export const password = "correct horse battery";
export const email = "admin@example.com";

/** Makes the first administrator as the product does, by a link of the console → the Cookie header to send. */
export async function adminCookie(app: TestApp, name = "dabiao_session"): Promise<string> {
  const operator = { type: "console", id: "console", name: "console" } as const;
  const link = await app.desk.run("firstAdminLink", operator, null);
  const used = { secret: link?.secret, password, email, name: "王芳" };
  const response = await app.post("/api/links/use", used);
  return cookieOf(response, name);
}

/** The value of a cookie an answer sets, as it is sent back. */
export function cookieOf(response: Response, name = "dabiao_session"): string {
  const line = response.headers.getSetCookie().find((one) => one.startsWith(`${name}=`));
  if (!line) throw new Error(`${response.status} sets no ${name}`);
  return line.split(";")[0] ?? "";
}
