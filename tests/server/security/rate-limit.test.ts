import { describe, expect, it } from "vitest";
import { signInGate, type Attempt } from "../../../server/security/rate-limit.ts";

const office = "203.0.113.0/24";
const at = (account: string, network = office, known = false): Attempt => ({
  account,
  network,
  known,
});

function timed() {
  let now = 0;
  return { gate: signInGate(() => now), pass: (seconds: number) => (now += seconds * 1000) };
}

describe("the gate of sign-in", () => {
  it("doubles the delay after each failure, up to a minute", () => {
    const { gate, pass } = timed();
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      expect(gate.try(at("a"))).toBe(0);
      const wait = gate.try(at("a"));
      waits.push(wait);
      pass(wait);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it("forgives with a success", () => {
    const { gate } = timed();
    gate.try(at("a"));
    gate.succeeded(at("a"));
    expect(gate.try(at("a"))).toBe(0);
  });

  it("lets tries that are sent at once through only once", () => {
    const { gate } = timed();
    expect([1, 2, 3].map(() => gate.try(at("a")))).toEqual([0, 1, 1]);
  });

  it("gives one network ten accounts to try, then one a minute", () => {
    const { gate, pass } = timed();
    const tried = Array.from({ length: 12 }, (_, i) => gate.try(at(`a${i}`)));
    expect(tried).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 60, 60]);
    pass(60);
    expect(gate.try(at("b"))).toBe(0);
    expect(gate.try(at("c"))).toBe(60);
  });

  it("never holds somebody up by what happens in another network", () => {
    const { gate } = timed();
    for (let i = 0; i < 20; i += 1) gate.try(at("a", "198.51.100.0/24"));
    expect(gate.try(at("a"))).toBe(0);
  });

  it("holds up who signed in from here before two seconds at most", () => {
    const { gate, pass } = timed();
    for (let i = 0; i < 30; i += 1) {
      gate.try(at("a"));
      gate.try(at(`b${i}`));
      pass(3);
    }
    gate.try(at("a", office, true));
    expect(gate.try(at("a", office, true))).toBeLessThanOrEqual(2);
    pass(2);
    expect(gate.try(at("a", office, true))).toBe(0);
  });

  it("lets twenty strangers in at once from wherever, and who is known beside any number", () => {
    const { gate } = timed();
    const stranger = (i: number) => at(`a${i}`, `198.51.${i}.0/24`);
    const entered = Array.from({ length: 25 }, (_, i) => gate.enter(stranger(i)));
    expect(entered.filter(Boolean)).toHaveLength(20);
    expect(gate.enter(at("owner", office, true))).toBe(true);
    gate.leave(at("owner", office, true));
    gate.leave(stranger(0));
    expect([gate.enter(stranger(30)), gate.enter(stranger(31))]).toEqual([true, false]);
  });
});
