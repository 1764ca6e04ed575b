import { createServer, type AddressInfo, type Socket } from "node:net";

export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
};

/** A mail server of a few lines: takes what it is handed and keeps it. */
export type SmtpServer = {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Every line that was said to it. */
  readonly heard: readonly string[];
  /** The next mail that is not asked for yet. */
  next(): Promise<ReceivedMail>;
  close(): Promise<void>;
};

/** `password`: what AUTH PLAIN must bring; null = nobody is asked. `mute`: it never says a word. */
export async function startSmtpServer(
  given: { readonly password?: string; readonly mute?: boolean } = {},
): Promise<SmtpServer> {
  const { password = null, mute = false } = given;
  const received: ReceivedMail[] = [];
  const heard: string[] = [];
  const waiting: ((mail: ReceivedMail) => void)[] = [];
  const sockets = new Set<Socket>();
  let asked = 0;
  const keep = (mail: ReceivedMail): void => {
    received.push(mail);
    waiting.shift()?.(mail);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    if (!mute) talk(socket, { password, heard, keep });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    heard,
    next: () => {
      const known = received[asked];
      asked += 1;
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.push(resolve));
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function talk(
  socket: Socket,
  given: {
    readonly password: string | null;
    readonly heard: string[];
    readonly keep: (mail: ReceivedMail) => void;
  },
): void {
  const { password, heard, keep } = given;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  let [buffer, from, data] = ["", "", null as string[] | null];
  let to: string[] = [];
  const hear = (line: string): void => {
    if (data) {
      if (line !== ".") return void data.push(line.replace(/^\./, ""));
      keep({ from, to, ...readMail(data) });
      [data, to] = [null, []];
      return say("250 kept");
    }
    heard.push(line);
    const [verb = "", rest = ""] = line.split(/ (.*)/s);
    if (verb === "EHLO") return say(password === null ? "250 test" : "250-test\r\n250 AUTH PLAIN");
    if (verb === "AUTH") {
      const [, , pass] = Buffer.from(rest.replace("PLAIN ", ""), "base64").toString().split("\0");
      return say(pass === password ? "235 welcome" : "535 5.7.8 no such password");
    }
    if (verb === "STARTTLS") return say("502 not here");
    if (verb === "MAIL") from = /<(.*?)>/.exec(rest)?.[1] ?? "";
    if (verb === "RCPT") to.push(/<(.*?)>/.exec(rest)?.[1] ?? "");
    if (verb === "DATA") {
      data = [];
      return say("354 go on");
    }
    if (verb === "QUIT") {
      say("221 bye");
      return void socket.end();
    }
    say("250 ok");
  };
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    const lines = (buffer + chunk).split("\r\n");
    buffer = lines.pop() ?? "";
    for (const line of lines) hear(line);
  });
  say("220 test");
}

/** Subject and text of a mail with one part. */
function readMail(lines: readonly string[]): Pick<ReceivedMail, "subject" | "text"> {
  const all = lines.join("\n");
  const [head = "", body = ""] = all.split(/\n\n(.*)/s);
  const headers = head.replace(/\n[ \t]+/g, " ");
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
  return {
    subject: header("Subject")
      .replace(/\?= =\?/g, "?==?")
      .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, way: string, text: string) =>
        /b/i.test(way) ? Buffer.from(text, "base64").toString() : unquoted(text.replace(/_/g, " ")),
      ),
    text: decoded(header("Content-Transfer-Encoding"), body).replace(/\r\n/g, "\n"),
  };
}

function decoded(encoding: string, body: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  return encoding === "quoted-printable" ? unquoted(body.replace(/=\n/g, "")) : body;
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    "latin1",
  ).toString();
