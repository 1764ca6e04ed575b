/** The forty products of every generated company: ten of each category, list prices per case in 分. */
export const categories = ["啤酒", "飲料", "水", "茶"] as const;

export type Product = {
  readonly sku: string;
  readonly name: string;
  readonly category: number;
  readonly unit: string;
  /** What a dealer pays for a case, in 分, before the yearly revision. */
  readonly listMinor: number;
};

const named: readonly (readonly [prefix: string, names: readonly string[], firstYuan: number])[] = [
  [
    "PJ",
    [
      "純生啤酒 500ml×12",
      "冰爽啤酒 330ml×24",
      "原漿啤酒 1L×6",
      "白啤 330ml×12",
      "黑啤 500ml×12",
      "經典啤酒 600ml×12",
      "淡爽啤酒 500ml×12",
      "小麥啤酒 500ml×12",
      "無醇啤酒 330ml×24",
      "特釀啤酒 330ml×12",
    ],
    48,
  ],
  [
    "YL",
    [
      "橙汁飲料 450ml×15",
      "蘋果汁飲料 450ml×15",
      "檸檬汽水 500ml×15",
      "鹽汽水 600ml×20",
      "椰子水 330ml×12",
      "能量飲料 250ml×24",
      "乳酸菌飲品 340ml×15",
      "芒果汁飲料 1L×8",
      "葡萄汽水 330ml×24",
      "電解質飲料 600ml×15",
    ],
    39,
  ],
  [
    "SH",
    [
      "飲用純淨水 550ml×24",
      "天然水 550ml×24",
      "礦泉水 350ml×24",
      "飲用水 1.5L×12",
      "飲用水 4.5L×4",
      "天然水 1L×12",
      "蘇打水 400ml×15",
      "氣泡水 330ml×15",
      "弱鹼水 500ml×12",
      "家庭裝水 12L×1",
    ],
    22,
  ],
  [
    "CH",
    [
      "綠茶 500ml×15",
      "冰紅茶 500ml×15",
      "茉莉花茶 500ml×15",
      "烏龍茶 500ml×15",
      "檸檬茶 250ml×24",
      "奶茶 450ml×15",
      "普洱茶飲 500ml×15",
      "大麥茶 500ml×15",
      "菊花茶 250ml×24",
      "涼茶 310ml×24",
    ],
    42,
  ],
];

export const products: readonly Product[] = named.flatMap(([prefix, names, firstYuan], category) =>
  names.map((name, index) => ({
    sku: `${prefix}${String(index + 1).padStart(3, "0")}`,
    name,
    category,
    unit: "箱",
    listMinor: (firstYuan + ((index * 7) % 10) * 4) * 100,
  })),
);

/** How the year's sales divide over the categories, by month: beer and water sell in summer. */
const summer = [0.2, 0.2, 0.35, 0.5, 0.75, 0.95, 1, 1, 0.75, 0.45, 0.25, 0.2];

/** Shares of the four categories in a month (1–12); they add up to 1. */
export function categoryMix(month: number): readonly [number, number, number, number] {
  const heat = summer[month - 1] as number;
  const beer = 0.34 + 0.12 * heat;
  const water = 0.12 + 0.06 * heat;
  const tea = 0.26 - 0.1 * heat;
  return [beer, 1 - beer - water - tea, water, tea];
}

/** The list price of a year: prices rise by 3 % with the new policy of 2026. */
export function listPriceMinor(product: Product, year: number): number {
  return year < revisionYear ? product.listMinor : Math.round((product.listMinor * 1.03) / 10) * 10;
}

export const revisionYear = 2026;
