/**
 * Boards that were not asked before, the same list in every run: each day of the last twelve months with
 * its month, quarter and year. Every one is a different question to the cache.
 */
export function* distinctBoards() {
  const day = new Date(Date.UTC(2026, 8, 16));
  for (let back = 0; back < 366; back += 1) {
    const on = day.toISOString().slice(0, 10);
    const [year, month] = on.split("-");
    const quarter = Math.ceil(Number(month) / 3);
    for (const period of [`${year}-${month}`, `${year}Q${quarter}`, year]) {
      yield `/api/performance?period=${period}&by=office&on=${on}`;
    }
    day.setUTCDate(day.getUTCDate() - 1);
  }
}
