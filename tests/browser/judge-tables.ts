import type { Page } from "playwright-core";

/** Numbers of one column that do not end on one line: "6.4 ends 5 px before 20.4". */
export function unalignedNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const endOf = (cell: HTMLElement): number => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let end = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest(".sr-only")) continue;
        range.selectNodeContents(node);
        end = Math.max(end, range.getBoundingClientRect().right);
      }
      return end;
    };
    return [...document.querySelectorAll("table")].flatMap((table) => {
      const first = new Map<number, { end: number; text: string }>();
      return [...table.querySelectorAll<HTMLTableCellElement>("tbody td")].flatMap((cell) => {
        const text = cell.innerText.trim();
        const upright = getComputedStyle(cell).textAlign === "right";
        if (!upright || !/^[−+]?[\d,.]+%?$/.test(text)) return [];
        const own = { end: endOf(cell), text };
        const other = first.get(cell.cellIndex) ?? own;
        first.set(cell.cellIndex, other);
        const away = other.end - own.end;
        return Math.abs(away) > 1.5
          ? [`${text} ends ${away.toFixed(1)} px before ${other.text}`]
          : [];
      });
    });
  });
}

/** Tables wider than the screen: a thumb does not look for what is off the right edge. */
export function wideTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main table")].flatMap((table) => {
      const box = table.parentElement;
      if (!box || box.scrollWidth <= box.clientWidth + 1) return [];
      return [`${box.scrollWidth} px of a table in ${box.clientWidth}: ${box.ariaLabel ?? ""}`];
    }),
  );
}
