/**
 * Characters that Chinese business files are full of, in both scripts: function words, numbers, dates,
 * places, names and the trade's own vocabulary. Bytes read with the wrong encoding give rare
 * characters, so the share of these among all Han characters tells GB18030 from Big5 from neither.
 */
const text =
  "的一是不了在人有我他這这中大來来上國国個个到說说們们為为子和你地出道也時时年得就那要下以生會会自著去之過过" +
  "家學学對对可她里裡後后小麼么心多天而能好都然沒没日於于起還还發发成事只作當当想看文無无開开手十用主行方又如前" +
  "所本見见經经頭头面公同三已老從从動动兩两長长知民樣样現现分將将外但身些與与高意進进把法此實实回二理美點点月明" +
  "其種种聲声全工己話话兒儿者向情部正名定女問问力機机給给等幾几很業业最間间新什打便位因重被走電电四第門门相次東东" +
  "政海口使教西再平真聽听世氣气信北少關关並并內内加化由卻却代軍军產产入先山五太水萬万市眼體体別别處处總总才場场" +
  "師师書书比住員员九笑性通目華华報报立馬马命張张活難难神數数件安表原車车白應应路期叫死常提感金何更反合放做系計计" +
  "或司利受光王果親亲界及今京務务制解各任至清物台象記记邊边共風风戰战干接它許许八特覺觉望直服毛林題题建南度統统" +
  "色字請请交愛爱讓让認认算論论百吃義义科怎元社術术結结六功指思非流每青管夫連连遠远資资隊队跟帶带花快條条院變变" +
  "聯联言權权往展該该領领傳传近留紅红治決决周保達达辦办運运武半候七必城父強强步完革深區区即求品士轉转量空甚眾众" +
  "技輕轻程告江語语英基派滿满式李息寫写呢識识極极令黃黄德收臉脸錢钱黨党倒未持取設设始版雙双歷历越史商千片容研像" +
  "找友孩站廣广改議议形委早房音火際际則则首單单據据導导影失拿網网香似斯專专石若兵弟誰谁校讀读志飛飞觀观爭争究包" +
  "組组造落視视濟济喜離离虽雖壞坏兴興切布州福州杭州深圳佛山東莞东莞廈门厦門泉州漳州寧宁德龍龙岩三明莆田南昌九江" +
  "贛赣州吉安宜春撫抚州上饒饶景德鎮镇萍鄉乡新餘余鷹鹰潭長沙株洲湘潭衡陽阳邵岳常德張家界益郴永懷怀化婁娄底珠海汕頭" +
  "韶關河源梅惠尾江門湛茂名肇慶庆清遠潮揭雲云浮省縣县區街村村镇號号樓楼室巷鋪铺店超百貨货批發零售終端渠道經銷销" +
  "商貿贸易有限責责任公司分銷客戶户訪访週周促銷陳陈列廣告預预算計劃划實績绩目標标完成率金額额單價价價格箱瓶罐啤酒" +
  "飲饮料茶水果汁礦矿泉純纯淨净牛奶編编碼码辦事處城市類类型營营業员經理主管代表職职務務姓名日期月份期間間季度備备註" +
  "注說明合計小總計製制表審审核退貨倉仓庫库存調调撥拨費费用途憑凭證证基金展活動動劉刘楊杨吳吴趙赵孫孙周徐胡朱郭" +
  "何羅罗宋鄭郑謝谢韓韩唐馮冯董蕭萧曹袁鄧邓許傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎潘杜戴夏鍾钟汪田姜范方石" +
  "姚譚谭廖鄒邹熊陸陆郝孔崔康毛邱秦顧顾侯邵孟萬段雷錢湯汤尹黎易常武喬乔賀贺賴赖龔龚偉伟芳娜敏靜静麗丽勇艷艳傑杰娟" +
  "濤涛超秀霞平剛刚桂英輝辉鵬鹏鑫宇琳慧婷玉萍紅玲芬燕順顺興旺昌隆盛誠诚鴻鸿達恒恆豐丰源泰祥瑞嘉百佳惠潤润萬客隆家樂乐福";

const common: ReadonlySet<string> = new Set(text);

export type HanCount = { readonly han: number; readonly common: number };

/** How many Han characters a text has, and how many of them are common. */
export function countHan(decoded: string): HanCount {
  let han = 0;
  let hits = 0;
  for (const character of decoded) {
    const code = character.codePointAt(0) as number;
    if (code < 0x3400 || (code > 0x9fff && code < 0xf900)) continue;
    han += 1;
    if (common.has(character)) hits += 1;
  }
  return { han, common: hits };
}
