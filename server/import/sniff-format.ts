import { refusal } from "./file-refusal.ts";

/** What the first bytes say a file is, where that is neither text nor a workbook. */
const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["gzip", [0x1f, 0x8b]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

/** Text or zip, by content. Throws FileRefusal for what is recognised as something else. */
export function sniffFormat(head: Buffer): "text" | "zip" {
  if (startsWith(head, [0x50, 0x4b]) && (head[2] ?? 0) <= 8) return "zip";
  // The container of .xls, and of every workbook with a password.
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) {
    const found = head.includes("EncryptedPackage", 0, "utf16le") ? "XLSX + password" : ".xls";
    throw refusal("save_as_xlsx", { facts: { found } });
  }
  const known = signatures.find(([, bytes]) => startsWith(head, bytes));
  if (known) throw refusal("wrong_type", { facts: { found: known[0] } });
  const start = head
    .toString("latin1")
    .replace(/^(?:\xef\xbb\xbf)?\s*/, "")
    .slice(0, 200);
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|script|div)\b/i.test(start)) {
    throw refusal("wrong_type", { facts: { found: "HTML" } });
  }
  if (/^<(?:\?xml|!doctype|[a-z][\w:.-]*[\s>/])/i.test(start)) {
    throw refusal("wrong_type", { facts: { found: "XML" } });
  }
  if (isBinary(head)) throw refusal("wrong_type", { facts: { found: "binary" } });
  return "text";
}

/** Control bytes that no text has; zeros are left out, for UTF-16 and for a stray NUL that is named later. */
function isBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head) if (byte > 0 && byte < 32 && (byte < 9 || byte > 13)) controls += 1;
  return controls * 20 > head.length;
}
