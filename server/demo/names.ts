import { pick, type Random } from "./random.ts";

const surnames = [
  ..."王李張劉陳楊黃趙周吳徐孫朱馬胡郭林何高梁鄭羅宋謝唐韓曹許鄧蕭馮曾程蔡彭潘袁于董余蘇葉呂魏蔣田杜丁沈姜范江傅鍾盧汪戴崔任陸廖姚方金邱夏譚韋賈鄒石熊孟秦",
];
const firstGiven = [
  ..."志建文國明家俊子嘉曉永德宏偉思雅麗淑秀春海振少冠立美婉靜玉慧雪佩凱宇浩天澤",
];
const secondGiven = [..."強華軍平輝傑豪峰斌濤敏芳娟燕玲霞梅琳珊怡婷君亮龍飛鵬翔榮康寧健成祥良生"];
const tradeFirst = [..."順永恆興和泰豐隆盛裕廣同福瑞吉祥合聯匯源昌茂嘉達"];
const tradeSecond = [..."發達興隆源泰和豐利通旺茂盛昌榮康順安"];

/** A made-up person. */
export function personName(random: Random): string {
  return (
    pick(random, surnames) +
    pick(random, firstGiven) +
    (random() < 0.8 ? pick(random, secondGiven) : "")
  );
}

/** The kinds of customers and what they are called. */
export const channels = ["批發", "商超", "便利店", "餐飲", "食雜店", "特通"] as const;
export type Channel = (typeof channels)[number];

const suffixes: Record<Channel, readonly string[]> = {
  批發: ["商貿行", "食品批發部", "酒水商行", "副食批發"],
  商超: ["超市", "生活超市", "購物廣場"],
  便利店: ["便利店", "便利商店"],
  餐飲: ["酒樓", "大排檔", "餐館", "火鍋城"],
  食雜店: ["食雜店", "小賣部", "士多店"],
  特通: ["網咖", "加油站商店", "校園商店"],
};

/** A made-up customer of a city. */
export function tradeName(random: Random, city: string, channel: Channel): string {
  return (
    city + pick(random, tradeFirst) + pick(random, tradeSecond) + pick(random, suffixes[channel])
  );
}
