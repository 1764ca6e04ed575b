/** Companies of 200 offices and 36 months, made by the product's own generator and imported by its command line. */
import { createReadStream, createWriteStream, existsSync, readdirSync } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { cli } from "./processes.mjs";

const seed = 7;

/** `{ folder, sales, others }`: the files of a company with so many sales rows; made once per run. */
export async function companyFiles(work, rows) {
  const folder = join(work, `company-${rows}`);
  if (!existsSync(join(folder, "done"))) {
    const size = [
      "--offices",
      "200",
      "--months",
      "36",
      "--rows",
      String(rows),
      "--seed",
      String(seed),
    ];
    await cli(join(work, "no-home"), ["generate", ...size, "--out", folder]);
    await mkdir(join(folder, "done"));
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return {
    folder,
    sales: join(folder, "sales_actuals.csv"),
    others: files.filter((name) => name !== "sales_actuals.csv").map((name) => join(folder, name)),
  };
}

/** A home with everything of a company but its sales; made once per run. */
export async function homeWithoutSales(work, rows) {
  const home = join(work, `home-${rows}-without-sales`);
  if (existsSync(home)) return home;
  const { others } = await companyFiles(work, rows);
  await cli(`${home}.new`, ["import", "auto", ...others, "--json"]);
  await cp(`${home}.new`, home, { recursive: true });
  await rm(`${home}.new`, { recursive: true });
  return home;
}

/** A home with a whole company, its sales in files of at most a million rows; made once per run. */
export async function homeWithSales(work, rows) {
  const home = join(work, `home-${rows}`);
  if (existsSync(home)) return home;
  const building = `${home}.new`;
  await cp(await homeWithoutSales(work, rows), building, { recursive: true });
  const parts = await salesParts(work, rows);
  await cli(building, ["import", "sales_actuals", ...parts, "--json"]);
  await cp(building, home, { recursive: true });
  await rm(building, { recursive: true });
  return home;
}

const partRows = 1_000_000;

/** A company's sales in files of a million rows each, in the order of the days. */
export async function salesParts(work, rows) {
  const { folder, sales } = await companyFiles(work, rows);
  if (rows <= partRows) return [sales];
  const count = Math.ceil(rows / partRows);
  const parts = Array.from({ length: count }, (_, i) =>
    join(folder, `part-${i + 1}`, "sales_actuals.csv"),
  );
  if (!existsSync(parts[count - 1])) await split(sales, parts);
  return parts;
}

async function split(path, parts) {
  let header = null;
  let part = 0;
  let lines = 0;
  let out = null;
  const put = async (text) => {
    if (text !== "" && !out.write(text)) await once(out, "drain");
  };
  const next = async () => {
    if (out) {
      out.end();
      await once(out, "finish");
    }
    await mkdir(join(parts[part], ".."), { recursive: true });
    out = createWriteStream(parts[part]);
    part += 1;
    lines = 0;
    await put(header);
  };
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    let text = rest + chunk;
    if (header === null) {
      const end = text.indexOf("\n") + 1;
      header = text.slice(0, end);
      text = text.slice(end);
      await next();
    }
    let from = 0;
    let to = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", to)) {
      to = end + 1;
      lines += 1;
      if (lines < partRows) continue;
      await put(text.slice(from, to));
      from = to;
      if (part < parts.length) await next();
    }
    await put(text.slice(from, to));
    rest = text.slice(to);
  }
  await put(rest);
  out.end();
  await once(out, "finish");
}

/** A throw-away copy of a home for the time of `work`. */
export async function withCopy(home, work) {
  const copy = `${home}-copy`;
  await rm(copy, { recursive: true, force: true });
  await cp(home, copy, { recursive: true });
  try {
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
