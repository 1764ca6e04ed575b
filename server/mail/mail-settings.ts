/** Where mail is handed in, and whom it comes from. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** True: TLS from the first byte (smtps); false: STARTTLS where the server has it. */
  readonly secure: boolean;
  /** True: nothing is said before TLS, since a password is to be sent to another machine. */
  readonly requireTls: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Reads `DABIAO_SMTP_URL` and `DABIAO_MAIL_FROM`; null without. A string says what is wrong with them, never
 * with what they hold: a password may stand there.
 */
export function readMailSettings(
  variables: Variables,
  publicUrl: URL | null,
): MailSettings | null | string {
  const [given, from] = [variables["DABIAO_SMTP_URL"] ?? "", variables["DABIAO_MAIL_FROM"] ?? ""];
  if (given === "" && from === "") return null;
  if (given === "" || from === "")
    return "DABIAO_SMTP_URL and DABIAO_MAIL_FROM: set both, or neither";
  const wrong =
    "DABIAO_SMTP_URL: smtp://HOST:PORT or smtps://USER:PASSWORD@HOST:PORT, signs in the password as %XX";
  if (!URL.canParse(given)) return wrong;
  const { protocol, hostname, port, username, password } = new URL(given);
  const secure = protocol === "smtps:";
  if ((!secure && protocol !== "smtp:") || hostname === "") return wrong;
  if (!/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$/.test(from)) {
    return "DABIAO_MAIL_FROM: an address, board@example.com or Board <board@example.com>";
  }
  if (!publicUrl) return "DABIAO_SMTP_URL needs DABIAO_PUBLIC_URL: mails carry links to it";
  let auth: MailSettings["auth"] = null;
  try {
    if (username !== "") {
      auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
    }
  } catch {
    return wrong;
  }
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTls: !secure && auth !== null && !loopback.has(hostname),
    auth,
    from,
  };
}
