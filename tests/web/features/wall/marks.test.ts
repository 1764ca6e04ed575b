import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SeverityMark, Strip } from "../../../../web/features/wall/marks.tsx";

const strip = (actual: number, tick: number) =>
  renderToStaticMarkup(
    createElement(Strip, {
      width: 54,
      height: 8,
      plan: 100,
      actual,
      tick,
      judged: true,
      prior: null,
      state: "reported",
      reach: 1.15,
    }),
  );

describe("a strip of the wall", () => {
  it("draws its bar over the tick: a lead of half a percent must not be hidden under what is due", () => {
    const drawn = strip(87.5, 87);
    expect(drawn.lastIndexOf("<rect")).toBeGreaterThan(drawn.lastIndexOf("<line"));
    const end = (text: string) => {
      const bar = text.slice(text.lastIndexOf("<rect"));
      return Number(/ x="([\d.]+)"/.exec(bar)?.[1]) + Number(/ width="([\d.]+)"/.exec(bar)?.[1]);
    };
    const tick = Number(/<line[^>]* x1="([\d.]+)"/.exec(drawn)?.[1]);
    expect(end(drawn)).toBeGreaterThan(tick);
    expect(end(strip(86.5, 87))).toBeLessThan(tick);
  });
});

describe("the names of the marks of a strip", () => {
  const anchors = (prior: number, tick: number) =>
    [
      ...renderToStaticMarkup(
        createElement(Strip, {
          width: 54,
          height: 8,
          plan: 100,
          actual: 50,
          tick,
          judged: true,
          prior,
          state: "reported",
          reach: 1.15,
          labels: { tick: "due", prior: "last year" },
        }),
      ).matchAll(/text-anchor:(\w+)/g),
    ].map(([, anchor]) => anchor);

  it("put last year's on the side where the tick is not, as far as there is room", () => {
    expect(anchors(60, 65)).toEqual(["end"]);
    expect(anchors(45, 40)).toEqual(["start"]);
    expect(anchors(99, 90)).toEqual(["end"]);
    expect(anchors(20, 25)).toEqual(["start"]);
  });
});

describe("a severity on the wall", () => {
  it("has a shape of its own: colour is not seen by everybody", () => {
    const [critical, warning] = (["critical", "warning"] as const).map((severity) =>
      renderToStaticMarkup(createElement(SeverityMark, { severity })),
    );
    const shape = (text = "") => / d="([^"]+)"/.exec(text)?.[1];
    expect(shape(critical)).toBeDefined();
    expect(shape(critical)).not.toBe(shape(warning));
  });
});
