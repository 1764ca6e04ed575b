import { describe, expect, it } from "vitest";
import {
  isPlannedReloadDue,
  mayReload,
  pulseAfter,
  pulseMs,
  type Pulse,
} from "../../../../web/features/wall/upkeep.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A midnight on the screen's clock. */
const midnight = 20_000 * 24 * hourMs;

describe("the planned reload", () => {
  const due = (now: number, openedAt: number) =>
    isPlannedReloadDue({ now, minute: Math.floor(((now - midnight) / minuteMs) % 1440), openedAt });
  const at = (hours: number, minutes = 0) => midnight + hours * hourMs + minutes * minuteMs;

  it("falls due at 04:10 and not before", () => {
    expect(due(at(4, 9) + 59_999, at(1))).toBe(false);
    expect(due(at(4, 10), at(1))).toBe(true);
  });

  it("stays due until it has been done, however late the page gets to it", () => {
    expect(due(at(9, 30) + 12_345, at(1))).toBe(true);
    expect(due(at(24 + 3), at(1))).toBe(true);
  });

  it("is done with by the reload: no loop", () => {
    expect(due(at(4, 10) + 30_000, at(4, 10) + 5_000)).toBe(false);
    expect(due(at(4, 10), at(4, 10))).toBe(false);
    expect(due(at(23, 59), at(4, 11))).toBe(false);
    expect(due(at(24 + 4, 10), at(4, 11))).toBe(true);
  });

  it("does not come from a clock that was set back", () => {
    expect(due(at(4, 30), at(48))).toBe(false);
  });
});

describe("a page that has just loaded itself anew", () => {
  it("does not do so again for ten minutes", () => {
    expect(mayReload({ now: 1e12, last: null })).toBe(true);
    expect(mayReload({ now: 1e12, last: 1e12 - 10 * minuteMs + 1 })).toBe(false);
    expect(mayReload({ now: 1e12, last: 1e12 - 10 * minuteMs })).toBe(true);
    expect(mayReload({ now: 1e12, last: 1e12 + 1 })).toBe(true);
  });
});

describe("the watchdog", () => {
  /** Looks every 5 s; `draws`: whether a frame came after each look. */
  const run = (
    looks: number,
    draws: boolean,
    from: Pulse = { tick: 0, frame: 0 },
    visible = true,
  ) => {
    let pulse = from;
    let stuckAt: number | null = null;
    for (let look = 1; look <= looks; look += 1) {
      const now = from.tick + look * pulseMs;
      const next = pulseAfter(pulse, { now, visible });
      pulse = draws ? { ...next.pulse, frame: now } : next.pulse;
      if (next.stuck) stuckAt ??= now - from.tick;
    }
    return { pulse, stuckAt };
  };

  it("finds a page stuck that was not drawn for 60 s", () => {
    expect(run(11, false).stuckAt).toBeNull();
    expect(run(13, false).stuckAt).toBe(60_000);
  });

  it("leaves a page alone that is drawn", () => {
    expect(run(10_000, true).stuckAt).toBeNull();
  });

  it("does not bark in a hidden tab, where nothing is drawn, nor right after it is shown again", () => {
    const { pulse, stuckAt } = run(1_000, false, { tick: 0, frame: 0 }, false);
    expect(stuckAt).toBeNull();
    expect(run(11, false, pulse).stuckAt).toBeNull();
  });

  it("begins anew after a sleep of the machine: its hours were nobody's fault", () => {
    const now = 8 * hourMs;
    const { pulse, stuck } = pulseAfter({ tick: 0, frame: 0 }, { now, visible: true });
    expect(stuck).toBe(false);
    expect(pulse).toEqual({ tick: now, frame: now });
    expect(run(11, false, pulse).stuckAt).toBeNull();
  });

  it("begins anew when the clock was set back", () => {
    const pulse = { tick: 1e12, frame: 1e12 };
    expect(pulseAfter(pulse, { now: 1e12 - hourMs, visible: true }).pulse.frame).toBe(
      1e12 - hourMs,
    );
  });
});
