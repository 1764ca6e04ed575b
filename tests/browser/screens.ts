/**
 * Every screen of the product, once: the tests, the full matrix and the contact sheet all read this list.
 * A new page is one more entry.
 */
import type { Page } from "playwright-core";
import type { Role } from "../../shared/contract/access.ts";

export type Size = { readonly width: number; readonly height: number };

export const sizes: readonly Size[] = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

/** As large screens show it; looked at on the contact sheet, where a person judges. */
export const ultraHdSize: Size = { width: 3840, height: 2160 };

export type Screen = {
  readonly name: string;
  readonly path: string;
  /** As whom of the demo; `nobody` = not signed in. Absent: the console. */
  readonly as?: Role | "nobody";
  /** True where it is a page of an own company with people, not of the demo. */
  readonly own?: true;
  /** True where somebody of the own company looks at it, who came in by a password. */
  readonly signedIn?: true;
  /** All of these are in the page once it is wholly drawn. */
  readonly ready: readonly string[];
  /** Charts by their id; each must keep the notation. */
  readonly charts?: readonly string[];
  /** The screen it is made of the same parts as: whether their colours contrast is seen there. */
  readonly coloursOf?: string;
  /** True where its colours are asked for in its address, not of the browser: a television prefers none. */
  readonly themed?: true;
  /** True where it shows one slide after the other: the contact sheet takes each. */
  readonly slides?: true;
  /** Where it is not made for every size. */
  readonly sizes?: readonly Size[];
  /** What has to be done before it is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
};

const drawn = (...ids: readonly string[]) =>
  ids.map((id) => `[data-chart-id="${id}"] [data-chart] svg`);
const sparks = "tbody tr td svg, main li svg";

const officeCharts = ["target-strips", "months", "share-card", "promotion-card"];

export const screens: readonly Screen[] = [
  { name: "league", path: "/", ready: [sparks] },
  {
    name: "league-provinces",
    path: "/?group=province&period=2026Q3",
    ready: [sparks],
    coloursOf: "league",
  },
  {
    name: "office",
    path: "/office?scope=office:FS01",
    ready: [...drawn(...officeCharts), "#programmes table, #programmes p", "#staff table"],
    charts: [...officeCharts, "visits-card"],
  },
  {
    name: "company",
    path: "/office?period=2026Q3",
    ready: [...drawn(...officeCharts), "#programmes table"],
    charts: officeCharts,
  },
  {
    name: "share",
    path: "/share",
    ready: drawn("share-pins-FJ", "share-pins-GD", "share-lines"),
    charts: ["share-pins-FJ", "share-pins-GD", "share-lines"],
  },
  {
    name: "share-office",
    path: "/share?scope=office:QZ01",
    ready: drawn("share-pins-FJ", "share-lines", "growth"),
    charts: ["share-pins-FJ", "share-lines", "growth"],
  },
  {
    name: "price",
    path: "/price",
    ready: [...drawn("price-series", "spread", "compliance"), "main li[data-chosen], main li"],
    charts: ["price-series", "spread", "compliance"],
  },
  { name: "imports", path: "/imports", ready: ["main table"] },
  { name: "people", path: "/people", ready: ["main section"] },
  { name: "tokens", path: "/tokens", ready: ["main section"] },
  { name: "screens", path: "/screens", ready: ["main section"] },
  { name: "screen-code", path: "/screens?code=BCDF-GHJK", ready: ["[role=dialog] form"] },
  { name: "audit", path: "/audit", ready: ["main li"] },
  {
    name: "explain",
    path: "/?explain=sales.growth@office:DG01",
    ready: ["[role=dialog] table, [role=dialog] dl"],
  },
  { name: "entrance", path: "/sign-in", as: "nobody", ready: ["main ul button"] },
  { name: "sign-in", path: "/sign-in", own: true, ready: ["main form"] },
  { name: "welcome", path: "/welcome", own: true, ready: ["main form"] },
  // A role of the demo has no password: its account has no forms.
  {
    name: "account",
    path: "/account",
    own: true,
    signedIn: true,
    ready: ["main table", "main form"],
  },
  {
    name: "own-results",
    path: "/",
    as: "sales_rep",
    ready: [...drawn("target-strips"), "#dealers table", "#visits table, #visits p"],
    charts: ["target-strips"],
  },
  {
    name: "city-manager",
    path: "/office",
    as: "city_manager",
    ready: drawn(...officeCharts),
    coloursOf: "office",
  },
  { name: "denied", path: "/price", as: "sales_rep", ready: ["main h1"] },
  {
    name: "wall",
    path: "/wall",
    ready: ["footer"],
    themed: true,
    slides: true,
    sizes: [{ width: 1920, height: 1080 }, ultraHdSize],
  },
];
