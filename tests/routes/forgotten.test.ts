import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMail } from "../../server/mail/mail.ts";
import { engines } from "../setup/engines.ts";
import { startSmtpServer, type SmtpServer } from "../setup/smtp-server.ts";
import { browser } from "./browser.ts";
import { openPeopleApp, type PeopleApp } from "./people-app.ts";
import { errorCode, origin } from "./test-app.ts";

const from = "Board <board@example.com>";
const settings = { host: "127.0.0.1", secure: false, requireTls: false, auth: null, from };

describe.each(engines)("mail on %s", (engine) => {
  let smtp: SmtpServer;
  let people: PeopleApp;
  const reports: string[] = [];
  beforeAll(async () => {
    smtp = await startSmtpServer();
    const mail = openMail({ ...settings, port: smtp.port }, new URL(origin), (text) =>
      reports.push(text),
    );
    people = await openPeopleApp(engine, { ways: { mail, company: null } });
  });
  afterAll(async () => {
    await people.close();
    await smtp.close();
    expect(people.app.surprises).toEqual([]);
    expect(reports).toEqual([]);
  });

  const ask = (email: string, language: string): Promise<Response> =>
    people.app.post("/api/forgotten", { email }, { "accept-language": language });

  it("is offered where it is set up", async () => {
    expect(await (await people.app.get("/api/entry")).json()).toMatchObject({ mail: true });
  });

  it("brings a link for an hour to who forgot the password, and tells nobody who has an account", async () => {
    const answers = [
      await ask("nobody@example.com", "en"),
      await ask("Admin@Example.com", "en"),
    ] as const;
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(bodies).toEqual(['{"done":true}', '{"done":true}']);
    const headers = answers.map(({ headers: all }) => [...all]);
    expect(headers[0]).toEqual(headers[1]);
    // The first that comes is of the second who asked: nobody got none.
    const { to, from: sender, subject, text } = await smtp.next();
    expect([to, sender, subject]).toEqual([
      ["admin@example.com"],
      "board@example.com",
      "Dabiao: set a new password",
    ]);
    const [, secret] = /http:\/\/localhost:8787\/welcome#([\w-]{43})\n/.exec(text) ?? [];
    const row = await people.app.store.db
      .selectFrom("one_time_links")
      .selectAll()
      .where("purpose", "=", "reset")
      .executeTakeFirstOrThrow();
    expect(Date.parse(row.expires_at) - Date.parse(row.created_at)).toBe(3_600_000);
    expect(JSON.stringify(row)).not.toContain(secret);
    const visitor = browser(people.app);
    const used = { secret, password: "a wholly different one" };
    expect((await visitor.post("/api/links/use", used)).status).toBe(200);
    expect((await visitor.get("/api/session")).status).toBe(200);
    await people.admin.post("/api/sign-in", {
      email: "admin@example.com",
      password: used.password,
    });
    expect(smtp.received).toHaveLength(1);
  });

  it("is held up when asked for again and again, whoever is asked for", async () => {
    for (const email of ["again@example.com", "admin@example.com"]) {
      await ask(email, "en");
      const held = await ask(email, "en");
      expect([held.status, await errorCode(held)]).toEqual([429, "request.too_many"]);
    }
  });

  it.each([
    ["zh-TW", "達標：邀請加入", "李雷：\n\n王芳 邀請"],
    ["zh-CN", "达标：邀请加入", "李雷：\n\n王芳 邀请"],
    ["en", "Dabiao: an invitation", "李雷,\n\n王芳 invites"],
  ])(
    "takes an invitation to whom it is for, in %s; the link is handed over as well",
    async (language, subject, begins) => {
      const grants = [{ role: "head_office", scopeType: "company", scopeCode: null }].map(
        (grant) => ({
          ...grant,
          from: "2026-01-01",
          to: null,
        }),
      );
      const email = `${language.toLowerCase()}@example.com`;
      const cookie = `dabiao_session=${people.admin.cookies.get("dabiao_session")}`;
      // What was asked for before comes first.
      const before = smtp.received.length;
      const invited = { email, name: "李雷", grants };
      const headers = { cookie, "accept-language": language };
      const answer = await people.app.post("/api/people/invite", invited, headers);
      const { path } = (await answer.json()) as { path: string };
      let mail = smtp.received[before];
      while (mail?.to[0] !== email) mail = await smtp.next();
      expect([mail.to, mail.subject]).toEqual([[email], subject]);
      expect(mail.text.startsWith(begins)).toBe(true);
      expect(mail.text.trimEnd().endsWith(`\n\n${origin}${path}`)).toBe(true);
    },
  );
});

describe("a mail server", () => {
  const letter = Promise.resolve({ to: "a@example.com", subject: "s", text: "the-secret-link" });
  const failing = async (
    server: SmtpServer,
    more: Partial<Parameters<typeof openMail>[0]>,
  ): Promise<string> =>
    new Promise((resolve) => {
      const place = { ...settings, port: server.port, ...more };
      openMail(place, new URL(origin), resolve).post(letter);
    });

  it("that is away, or does not take the password, is told of without either secret", async () => {
    const gone = await startSmtpServer();
    await gone.close();
    expect(await failing(gone, {})).toMatch(/^mail: not sent \((ECONNREFUSED|ESOCKET)\)$/);
    const asking = await startSmtpServer({ password: "right" });
    const auth = { user: "board", pass: "wrong-password" };
    expect(await failing(asking, { auth })).toBe("mail: not sent (EAUTH 535)");
    await asking.close();
  });

  it("is handed a letter with the password it asks for", async () => {
    const asking = await startSmtpServer({ password: "right" });
    const auth = { user: "board", pass: "right" };
    openMail({ ...settings, port: asking.port, auth }, new URL(origin), () => undefined).post(
      letter,
    );
    expect((await asking.next()).text).toContain("the-secret-link");
    await asking.close();
  });

  it("is told no password in the clear where TLS is a must", async () => {
    const clear = await startSmtpServer({ password: "right" });
    const auth = { user: "board", pass: "right" };
    expect(await failing(clear, { auth, requireTls: true })).toMatch(/^mail: not sent \(E\w+/);
    expect(clear.heard.filter((line) => line.startsWith("AUTH"))).toEqual([]);
    await clear.close();
  });

  it("that says nothing holds up no answer", async () => {
    const mute = await startSmtpServer({ mute: true });
    const mail = openMail({ ...settings, port: mute.port }, new URL(origin), () => undefined);
    const people = await openPeopleApp("sqlite", { ways: { mail, company: null } });
    const answer = await browser(people.app).post("/api/forgotten", { email: "admin@example.com" });
    expect(await answer.json()).toEqual({ done: true });
    await mute.close();
    await people.close();
  });

  it("that nobody named is not there: no way to ask", async () => {
    const people = await openPeopleApp("sqlite");
    const answer = await browser(people.app).post("/api/forgotten", { email: "admin@example.com" });
    expect(await errorCode(answer)).toBe("request.not_found");
    expect(await (await people.app.get("/api/entry")).json()).toMatchObject({ mail: false });
    await people.close();
  });
});
