/** Provinces in the order a company grows into them; the cities of each, larger ones first, with initials. */
export type Province = {
  readonly code: string;
  readonly name: string;
  readonly cities: readonly { readonly name: string; readonly initials: string }[];
};

const list = (code: string, name: string, cities: string): Province => ({
  code,
  name,
  cities: cities.split(" ").map((entry) => {
    const [city = "", initials = ""] = entry.split("/");
    return { name: city, initials };
  }),
});

export const provinces: readonly Province[] = [
  list(
    "GD",
    "廣東",
    "廣州/GZ 深圳/SZ 佛山/FS 東莞/DG 惠州/HZ 中山/ZS 珠海/ZH 汕頭/ST 江門/JM 湛江/ZJ 茂名/MM 肇慶/ZQ 揭陽/JY 清遠/QY 韶關/SG 陽江/YJ 梅州/MZ 潮州/CZ 河源/HY 汕尾/SW 雲浮/YF",
  ),
  list("FJ", "福建", "福州/FZ 廈門/XM 泉州/QZ 漳州/ZZ 莆田/PT 寧德/ND 龍岩/LY 三明/SM 南平/NP"),
  list(
    "JX",
    "江西",
    "南昌/NC 九江/JJ 贛州/GZ 上饒/SR 宜春/YC 吉安/JA 撫州/FZ 景德鎮/JD 萍鄉/PX 新餘/XY 鷹潭/YT",
  ),
  list(
    "HN",
    "湖南",
    "長沙/CS 株洲/ZZ 衡陽/HY 岳陽/YY 常德/CD 湘潭/XT 邵陽/SY 郴州/CZ 益陽/YI 永州/YZ 懷化/HH 婁底/LD 張家界/ZJ 湘西/XX",
  ),
  list(
    "ZJ",
    "浙江",
    "杭州/HZ 寧波/NB 溫州/WZ 金華/JH 台州/TZ 紹興/SX 嘉興/JX 湖州/HU 衢州/QZ 麗水/LS 舟山/ZS",
  ),
  list(
    "HB",
    "湖北",
    "武漢/WH 宜昌/YC 襄陽/XY 荊州/JZ 黃岡/HG 孝感/XG 十堰/SY 黃石/HS 荊門/JM 咸寧/XN 隨州/SZ 恩施/ES 鄂州/EZ",
  ),
  list(
    "GX",
    "廣西",
    "南寧/NN 柳州/LZ 桂林/GL 玉林/YL 梧州/WZ 貴港/GG 欽州/QZ 北海/BH 百色/BS 河池/HC 賀州/HE 崇左/CZ 來賓/LB 防城港/FC",
  ),
  list(
    "JS",
    "江蘇",
    "南京/NJ 蘇州/SZ 無錫/WX 南通/NT 常州/CZ 徐州/XZ 鹽城/YC 揚州/YZ 泰州/TZ 鎮江/ZJ 淮安/HA 連雲港/LY 宿遷/SQ",
  ),
  list(
    "AH",
    "安徽",
    "合肥/HF 蕪湖/WH 阜陽/FY 安慶/AQ 蚌埠/BB 滁州/CZ 六安/LA 馬鞍山/MA 宿州/SZ 亳州/BZ 淮南/HN 宣城/XC 淮北/HB 銅陵/TL 黃山/HS 池州/CH",
  ),
  list(
    "SC",
    "四川",
    "成都/CD 綿陽/MY 宜賓/YB 南充/NC 瀘州/LZ 達州/DZ 德陽/DY 樂山/LS 內江/NJ 自貢/ZG 眉山/MS 遂寧/SN 廣安/GA 資陽/ZY 廣元/GY 雅安/YA 巴中/BZ 攀枝花/PZ",
  ),
  list(
    "SD",
    "山東",
    "濟南/JN 青島/QD 煙台/YT 濰坊/WF 臨沂/LY 濟寧/JI 淄博/ZB 威海/WH 泰安/TA 德州/DZ 聊城/LC 菏澤/HZ 濱州/BZ 東營/DY 棗莊/ZZ 日照/RZ",
  ),
  list(
    "HA",
    "河南",
    "鄭州/ZZ 洛陽/LY 南陽/NY 許昌/XC 周口/ZK 新鄉/XX 商丘/SQ 駐馬店/ZM 信陽/XY 平頂山/PD 開封/KF 安陽/AY 焦作/JZ 濮陽/PY 三門峽/SM 漯河/LH 鶴壁/HB",
  ),
  list(
    "HE",
    "河北",
    "石家莊/SJ 唐山/TS 保定/BD 邯鄲/HD 滄州/CZ 廊坊/LF 邢台/XT 秦皇島/QH 衡水/HS 張家口/ZJ 承德/CD",
  ),
  list(
    "SN",
    "陝西",
    "西安/XA 榆林/YL 咸陽/XY 寶雞/BJ 渭南/WN 漢中/HZ 延安/YA 安康/AK 商洛/SL 銅川/TC",
  ),
  list(
    "LN",
    "遼寧",
    "瀋陽/SY 大連/DL 鞍山/AS 營口/YK 錦州/JZ 撫順/FS 盤錦/PJ 遼陽/LY 丹東/DD 朝陽/CY 鐵嶺/TL 葫蘆島/HL 本溪/BX 阜新/FX",
  ),
];

/** Cities whose offices are ranked above the rest whatever their place in the list. */
export const specialCities: ReadonlySet<string> = new Set([
  "廣州",
  "深圳",
  "杭州",
  "武漢",
  "南京",
  "成都",
]);
