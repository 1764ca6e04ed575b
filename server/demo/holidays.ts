import { addDays, weekday } from "../../shared/calendar/day.ts";

/** Weekdays off and days worked at a weekend, as the State Council announced them for 2023–2026. */
const off =
  "2023-01-02 2023-01-23>5 2023-04-05 2023-05-01>3 2023-06-22>2 2023-09-29>8 " +
  "2024-01-01 2024-02-12>5 2024-04-04>2 2024-05-01>3 2024-06-10 2024-09-16>2 2024-10-01>7 " +
  "2025-01-01 2025-01-28>8 2025-04-04 2025-05-01>5 2025-06-02 2025-10-01>8 " +
  "2026-01-01>2 2026-02-16>8 2026-04-06 2026-05-01>5 2026-06-19 2026-09-25 2026-10-01>7";
const worked =
  "2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08 " +
  "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 " +
  "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 " +
  "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10";

/** The exceptions to Monday–Friday, by date: what `workdays.csv` holds. `>n` above = n days running. */
export const workdayExceptions: readonly { readonly date: string; readonly working: "Y" | "N" }[] =
  [
    ...off
      .split(" ")
      .flatMap(expand)
      .map((date) => ({ date, working: "N" as const })),
    ...worked.split(" ").map((date) => ({ date, working: "Y" as const })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));

function expand(entry: string): string[] {
  const [first = "", days = "1"] = entry.split(">");
  return Array.from({ length: Number(days) }, (_, index) => addDays(first, index)).filter(
    (day) => weekday(day) <= 5,
  );
}

/** First days of the lunar year. */
export const springFestivals: readonly string[] =
  "2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06".split(
    " ",
  );
