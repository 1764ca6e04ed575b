/** Whose number: `sales.actual@office:GZ01`, `…@province:GD`, `…@staff:S01`, `…@total`. */
export type Wanted = { field: string; by: "office" | "province" | "staff"; code: string | null };

/** From the address; null for what names no number. */
export function readWanted(text: string): Wanted | null {
  const at = text.indexOf("@");
  if (at < 1) return null;
  const field = text.slice(0, at);
  const key = text.slice(at + 1);
  if (key === "total") return { field, by: "office", code: null };
  const [by, ...rest] = key.split(":");
  const code = rest.join(":");
  if ((by !== "office" && by !== "province" && by !== "staff") || code === "") return null;
  return { field, by, code };
}
