import { bearerToken } from "../../server/access/bearer-token.ts";
import { identifier } from "../../server/access/identify.ts";
import { screenKey } from "../../server/access/screen-key.ts";
import { sessionCookie } from "../../server/access/session-cookie.ts";
import type { Desk } from "../../server/people/desk.ts";
import type { PeopleAnswer } from "../../shared/contract/people.ts";
import { createCompanyDatabase, type EngineName } from "../setup/engines.ts";
import { browser, type Browser } from "./browser.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

export const adminsPassword = "correct horse battery";
const operator = { type: "console", id: "console", name: "console" } as const;
const rules = { secure: false };

/** An installation that knows its people as the product does, with one administrator in a browser. */
export type PeopleApp = {
  readonly app: TestApp;
  readonly desk: Desk;
  readonly admin: Browser;
  readonly adminId: string;
  close(): Promise<void>;
};

export async function openPeopleApp(
  engine: EngineName,
  given: Parameters<typeof openTestApp>[2] = {},
): Promise<PeopleApp> {
  const database = engine === "postgres" ? await createCompanyDatabase("people") : null;
  const app = await openTestApp(null, undefined, {
    identify: identifier([bearerToken, screenKey(rules), sessionCookie(rules)]),
    ...(database ? { place: database.url } : {}),
    ...given,
  });
  const { desk } = app;
  const link = await desk.run("firstAdminLink", operator, null);
  const admin = browser(app);
  await admin.post("/api/links/use", {
    secret: link?.secret,
    password: adminsPassword,
    email: "admin@example.com",
    name: "王芳",
  });
  const { people } = (await (await admin.get("/api/people")).json()) as PeopleAnswer;
  return {
    app,
    desk,
    admin,
    adminId: people[0]?.id ?? "",
    close: async () => {
      await app.close();
      await database?.drop();
    },
  };
}
