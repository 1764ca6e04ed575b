import { createTransport } from "nodemailer";
import type { MailSettings } from "./mail-settings.ts";

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

export type Mail = {
  /** Sends what this comes to, if anything; nobody waits for it, and what fails is reported. */
  post(letter: Promise<Letter | null>): void;
  /** A path of this installation as it stands in a letter. */
  linkTo(path: string): string;
};

const patienceMs = 20_000;

/** Mail by SMTP. `report` hears what went wrong, never what a letter says or whom it is for. */
export function openMail(
  settings: MailSettings,
  publicUrl: URL,
  report: (text: string) => void,
): Mail {
  const { host, port, secure, requireTls, auth, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(auth ? { auth } : {}),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = async (coming: Promise<Letter | null>): Promise<void> => {
    const letter = await coming;
    if (!letter) return;
    const { to, subject, text } = letter;
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject,
      text,
      // Nobody's holiday notice should answer it (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
  return {
    post: (letter) => {
      send(letter).catch((error: unknown) => {
        const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
        const what = [code, responseCode].filter((part) => part !== undefined).join(" ");
        report(`mail: not sent (${what || "unknown"})`);
      });
    },
    linkTo: (path) => new URL(path, publicUrl).href,
  };
}
