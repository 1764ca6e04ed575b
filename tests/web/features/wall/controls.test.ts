import { describe, expect, it } from "vitest";
import { commandOf } from "../../../../web/features/wall/commands.ts";
import {
  choose,
  firstControls,
  liveControls,
  panelMs,
  press,
  type Ask,
  type Controls,
} from "../../../../web/features/wall/controls.ts";
import { itemsOf, menuItems } from "../../../../web/features/wall/menu-items.ts";
import {
  liveHold,
  longestPauseMs,
  positionAt,
  slideAt,
} from "../../../../web/features/wall/rotation.ts";
import type { SlideId } from "../../../../web/features/wall/slides.ts";

const some: readonly SlideId[] = ["score", "league", "visits"];
/** 20 + 30 + 20 s, and a moment at which a round of it begins. */
const start = 1_000 * 70_000;
const items = itemsOf({ office: null });

type At = { now?: number; asleep?: boolean; offices?: number; shown?: readonly SlideId[] };

/** The keys pressed one after the other; what they asked of the page. */
function pressed(keys: readonly string[], from: Controls, at: At = {}): [Controls, Ask[]] {
  const asks: Ask[] = [];
  const controls = keys.reduce((before, key) => {
    const next = press(before, commandOf({ key, keyCode: 0 }), {
      now: start,
      asleep: false,
      shown: some,
      items,
      offices: 3,
      ...at,
    });
    if (next.ask) asks.push(next.ask);
    return next.controls;
  }, from);
  return [controls, asks];
}

const fresh = firstControls(null);
const hold = (keys: readonly string[], from = fresh, at: At = {}) =>
  pressed(keys, from, at)[0].hold;

describe("a key that moves", () => {
  it("shows the next slide for its time, then the clock rules again", () => {
    const held = hold(["ArrowRight"]);
    expect(positionAt(start + 29_000, some, held).slide).toBe("league");
    const later = start + 31_000;
    expect(positionAt(later, some, held)).toEqual(slideAt(later, some));
  });

  it("goes round at both ends", () => {
    expect(hold(["ArrowLeft"])?.slide).toBe("visits");
    expect(hold(["PageDown"], fresh, { now: start + 55_000 })?.slide).toBe("score");
  });

  it("jumps to the slide of its number and ignores a number there is no slide for", () => {
    expect(hold(["3"])?.slide).toBe("visits");
    expect(hold(["7"])).toBeNull();
  });

  it("pauses until it is pressed again; stepping does not end the pause", () => {
    expect(hold([" ", "ArrowRight"])).toMatchObject({ slide: "league", kind: "pause" });
    expect(hold([" ", "ArrowRight", " "])).toBeNull();
  });

  it("does nothing where there is no slide at all", () => {
    expect(hold(["ArrowRight", " ", "1"], fresh, { shown: [] })).toBeNull();
  });
});

describe("a walk through the offices", () => {
  it("asks for the next office and stays on the slide, paused or not", () => {
    const [controls, asks] = pressed(["2", "ArrowDown"], fresh);
    expect(asks).toEqual([{ ask: "walk", by: 1 }]);
    expect(controls.hold).toMatchObject({ slide: "league", kind: "jump" });
    expect(hold([" ", "ArrowUp"])?.kind).toBe("pause");
  });

  it("goes nowhere where there are no offices", () => {
    expect(pressed(["ArrowDown"], fresh, { offices: 0 })[1]).toEqual([]);
  });

  it("ends with Back, which also ends the pause", () => {
    const [controls, asks] = pressed([" ", "Escape"], fresh);
    expect(controls.hold).toBeNull();
    expect(asks).toEqual([{ ask: "whole" }]);
  });

  it("keeps a pause where the office has no such slide, on the first it has", () => {
    const paused = hold(["2", " "]);
    expect(liveHold(start + 1, ["score", "visits"], paused)).toMatchObject({
      kind: "pause",
      slide: "score",
    });
    expect(liveHold(start + 1, ["score", "visits"], hold(["2"]))).toBeNull();
  });
});

describe("the menu", () => {
  it("reaches all of its items with two arrows and Enter, round its ends", () => {
    const [open] = pressed(["Enter"], fresh);
    expect(open.panel).toEqual({ kind: "menu", item: 0 });
    const seen = items.map((_, steps) => {
      const [there] = pressed(Array<string>(steps).fill("ArrowDown"), open);
      return there.panel?.kind === "menu" ? items[there.panel.item] : null;
    });
    expect(seen).toEqual(items);
    expect(pressed(["ArrowUp"], open)[0].panel).toEqual({ kind: "menu", item: items.length - 1 });
  });

  it("closes at its last item: a remote without Back gets out of it", () => {
    expect(pressed(["Enter", "ArrowUp", "Enter"], fresh)[0].panel).toBeNull();
  });

  it("pauses, and closes so that the pause is seen; asks for language, night, amounts and stays", () => {
    const [paused] = pressed(["Enter", "Enter"], fresh);
    expect(paused).toMatchObject({ panel: null, hold: { kind: "pause" } });
    const [open, asks] = pressed(["Enter", "ArrowDown", "Enter", "ArrowDown", "Enter"], fresh);
    expect(asks).toEqual([{ ask: "language" }, { ask: "night" }]);
    expect(open.panel?.kind).toBe("menu");
  });

  it("leads back to the whole only where one office is shown", () => {
    expect(items).not.toContain("whole");
    expect(itemsOf({ office: "GZ01" })).toEqual(menuItems);
    const moment = { now: start, asleep: false, shown: some, items: menuItems, offices: 3 };
    expect(choose(fresh, "whole", moment)).toMatchObject({
      ask: { ask: "whole" },
      controls: { panel: null },
    });
  });

  it("leads to the keys, which Enter closes again", () => {
    const [help] = pressed(["Enter", "ArrowUp", "ArrowUp", "Enter"], fresh);
    expect(help.panel).toEqual({ kind: "help" });
    expect(pressed(["Enter"], help)[0].panel).toBeNull();
    expect(pressed(["?", "?"], fresh)[0].panel).toBeNull();
  });

  it("does not cover the numbers for ever", () => {
    const [open] = pressed(["Enter"], fresh);
    expect(liveControls(open, start + panelMs - 1).panel).not.toBeNull();
    expect(liveControls(open, start + panelMs).panel).toBeNull();
  });

  it("lets other keys through: a page key closes nothing but itself", () => {
    expect(pressed(["Enter", "l"], fresh)[1]).toEqual([{ ask: "language" }]);
  });
});

describe("a black screen", () => {
  it("comes with B and goes with any key, which does nothing else", () => {
    const [black] = pressed(["b"], fresh);
    expect(black.blank).toBe(true);
    const [seen, asks] = pressed(["l"], black);
    expect([seen.blank, asks]).toEqual([false, []]);
    expect(pressed(["x"], black)[0].blank).toBe(false);
  });

  it("does not outlast the one who made it", () => {
    const [black] = pressed(["b"], fresh);
    expect(liveControls(black, start + longestPauseMs - 1).blank).toBe(true);
    expect(liveControls(black, start + longestPauseMs).blank).toBe(false);
  });
});

describe("a sleeping wall", () => {
  it("is woken by any key, which does nothing else", () => {
    const [woken, asks] = pressed(["ArrowDown"], fresh, { asleep: true });
    expect(asks).toEqual([]);
    expect(woken).toEqual({ ...fresh, touched: start });
  });
});

describe("the keys of televisions", () => {
  it("know Back by its many names", () => {
    for (const [key, keyCode] of [
      ["Escape", 27],
      ["Backspace", 8],
      ["GoBack", 461],
      ["Unidentified", 461],
      ["XF86Back", 10009],
    ] as const) {
      expect(commandOf({ key, keyCode })).toEqual({ do: "back" });
    }
    expect(commandOf({ key: "L", keyCode: 76 })).toEqual({ do: "language" });
    expect(commandOf({ key: "x", keyCode: 88 })).toBeNull();
  });
});
