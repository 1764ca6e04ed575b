/** What is wrong with a file, a row or a cell, and what to do: one text per issue code and language. */
import { isIssueCode, type IssueCode } from "../kinds/issue-codes.ts";
import type { Language } from "./language.ts";

/** What a text may speak of. `{name}` in a text is filled from here; what is not known becomes "?". */
export type IssueFacts = Readonly<Record<string, string | number | null | undefined>>;

type Texts = Readonly<Record<Language, string>>;

const say = (hant: string, hans: string, en: string): Texts => ({
  "zh-Hant": hant,
  "zh-Hans": hans,
  en,
});

const texts: Readonly<Record<IssueCode, Texts>> = {
  empty_file: say(
    "檔案是空的,沒有任何內容。請確認匯出是否成功。",
    "文件是空的,没有任何内容。请确认导出是否成功。",
    "The file is empty. Check that the export succeeded.",
  ),
  file_too_large: say(
    "檔案為 {size},超過上限 {limit}。請按月或按辦事處拆分後再匯入。",
    "文件为 {size},超过上限 {limit}。请按月或按办事处拆分后再导入。",
    "The file has {size}, more than the limit of {limit}. Split it by month or office.",
  ),
  too_many_rows: say(
    "行數超過上限 {limit}。請拆分後再匯入。",
    "行数超过上限 {limit}。请拆分后再导入。",
    "The file has more than {limit} rows. Split it and import the parts.",
  ),
  wrong_type: say(
    "這不是 CSV 或 XLSX 檔案,內容是 {found}。請另存為 .xlsx 或 CSV。",
    "这不是 CSV 或 XLSX 文件,内容是 {found}。请另存为 .xlsx 或 CSV。",
    "This is neither CSV nor XLSX; its content is {found}. Save it as .xlsx or CSV.",
  ),
  save_as_xlsx: say(
    "這是 {found} 檔案,不能讀取。請在試算表軟體中去掉密碼和巨集,另存為 .xlsx。",
    "这是 {found} 文件,不能读取。请在电子表格软件中去掉密码和宏,另存为 .xlsx。",
    "This is a file of type {found} and cannot be read. Remove password and macros and save as .xlsx.",
  ),
  damaged_file: say(
    "檔案已損壞,無法讀取({part})。請重新匯出或重新傳送。",
    "文件已损坏,无法读取({part})。请重新导出或重新发送。",
    "The file is damaged and cannot be read ({part}). Export or send it again.",
  ),
  unsafe_archive: say(
    "檔案的內部結構不安全({part}),已拒絕。請在試算表軟體中重新另存為 .xlsx。",
    "文件的内部结构不安全({part}),已拒绝。请在电子表格软件中重新另存为 .xlsx。",
    "The inside of the file is unsafe ({part}) and it was refused. Save it again as .xlsx.",
  ),
  too_big_unpacked: say(
    "檔案解壓後過大({part}),已拒絕。請拆分後再匯入,或改用 CSV。",
    "文件解压后过大({part}),已拒绝。请拆分后再导入,或改用 CSV。",
    "The file grows too big when unpacked ({part}) and was refused. Split it or use CSV.",
  ),
  too_heavy: say(
    "讀取這個檔案所需的時間或記憶體過多,已停止。請改用 CSV。",
    "读取这个文件所需的时间或内存过多,已停止。请改用 CSV。",
    "Reading this file takes too much time or memory and was stopped. Use CSV instead.",
  ),
  far_cell: say(
    "單元格 {cell} 離表格太遠(最多 {limit} 列)。請刪除多餘的單元格。",
    "单元格 {cell} 离表格太远(最多 {limit} 列)。请删除多余的单元格。",
    "Cell {cell} lies too far out (at most {limit} columns). Delete the stray cells.",
  ),
  unknown_encoding: say(
    "無法確定文字編碼。請另存為 UTF-8 的 CSV。",
    "无法确定文字编码。请另存为 UTF-8 的 CSV。",
    "The text encoding cannot be told. Save the file as CSV in UTF-8.",
  ),
  unclosed_quote: say(
    "從這一行開始的引號沒有結束,後面的內容無法分行。請補上引號。",
    "从这一行开始的引号没有结束,后面的内容无法分行。请补上引号。",
    "A quote opened in this record is never closed, so the rest cannot be told apart. Close it.",
  ),
  record_too_long: say(
    "這一行超過 {limit} 個字元。請檢查換行是否遺失。",
    "这一行超过 {limit} 个字符。请检查换行是否丢失。",
    "This record has more than {limit} characters. Check for missing line ends.",
  ),
  unknown_kind: say(
    "看不出這是哪一種資料:前 30 行沒有任何一種範本的表頭。請選擇種類或使用範本。",
    "看不出这是哪一种数据:前 30 行没有任何一种模板的表头。请选择种类或使用模板。",
    "What this file holds cannot be told: no known header in the first 30 rows. Choose a kind or use a template.",
  ),
  ambiguous_kind: say(
    "這個表頭可以是幾種資料({kinds})。請選擇種類。",
    "这个表头可以是几种数据({kinds})。请选择种类。",
    "This header fits several kinds ({kinds}). Choose one.",
  ),
  missing_column: say(
    "找不到必填欄「{column}」。最接近的表頭在第 {line} 行:{found}。請補上這一欄。",
    "找不到必填列“{column}”。最接近的表头在第 {line} 行:{found}。请补上这一列。",
    "Required column “{column}” not found. The nearest header is line {line}: {found}. Add the column.",
  ),
  duplicate_column: say(
    "「{column}」與「{value}」是同一欄,出現了兩次。請只保留一個。",
    "“{column}”与“{value}”是同一列,出现了两次。请只保留一个。",
    "“{column}” and “{value}” are the same column, given twice. Keep one.",
  ),
  ambiguous_unit: say(
    "「{column}」的金額單位不明或互相矛盾:{value}。請只寫一個單位,如 元 或 萬元。",
    "“{column}”的金额单位不明或互相矛盾:{value}。请只写一个单位,如 元 或 万元。",
    "The unit of “{column}” is unknown or contradicts itself: {value}. Give one unit, such as 元 or 萬元.",
  ),
  total_differs: say(
    "合計行的「{column}」寫 {value},上面各行相加是 {sum}。可能漏行或被改動,請核對。",
    "合计行的“{column}”写 {value},上面各行相加是 {sum}。可能漏行或被改动,请核对。",
    "The total line says {value} for “{column}”, the rows above add up to {sum}. Rows may be missing.",
  ),
  ragged_row: say(
    "這一行有 {cells} 格,表頭有 {expected} 格。金額中的逗號要用引號括起。",
    "这一行有 {cells} 格,表头有 {expected} 格。金额中的逗号要用引号括起。",
    "This row has {cells} cells, the header {expected}. Put amounts with commas in quotes.",
  ),
  stray_quote: say(
    "單元格中間有引號。請把整格用引號括起,裏面的引號寫兩次。",
    "单元格中间有引号。请把整格用引号括起,里面的引号写两次。",
    "There is a quote in the middle of a cell. Quote the whole cell and double the quotes inside.",
  ),
  control_character: say(
    "「{column}」含有不可見的控制字元。請刪除。",
    "“{column}”含有不可见的控制字符。请删除。",
    "“{column}” holds an invisible control character. Remove it.",
  ),
  invalid_character: say(
    "「{column}」含有無法解碼的字元。請用原軟體重新匯出為 UTF-8。",
    "“{column}”含有无法解码的字符。请用原软件重新导出为 UTF-8。",
    "“{column}” holds a character that cannot be decoded. Export the file again as UTF-8.",
  ),
  formula_without_value: say(
    "「{column}」是公式,但沒有保存計算結果。請用試算表軟體打開並保存一次。",
    "“{column}”是公式,但没有保存计算结果。请用电子表格软件打开并保存一次。",
    "“{column}” is a formula without a stored result. Open and save the file once in a spreadsheet.",
  ),
  cell_error: say(
    "「{column}」的公式出錯:{value}。請在試算表中改正。",
    "“{column}”的公式出错:{value}。请在电子表格中改正。",
    "The formula in “{column}” failed: {value}. Correct it in the spreadsheet.",
  ),
  required_empty: say(
    "必填欄「{column}」是空的。",
    "必填列“{column}”是空的。",
    "Required column “{column}” is empty.",
  ),
  text_too_long: say(
    "「{column}」有 {length} 個字元,上限 {limit}。",
    "“{column}”有 {length} 个字符,上限 {limit}。",
    "“{column}” has {length} characters; at most {limit} are allowed.",
  ),
  bad_number: say(
    "「{column}」的 {value} 不是數字。請寫成 1234.56。",
    "“{column}”的 {value} 不是数字。请写成 1234.56。",
    "{value} in “{column}” is not a number. Write it as 1234.56.",
  ),
  ambiguous_number: say(
    "「{column}」這一欄的小數點分不清是逗號還是句點:{value}。請統一寫成 1234.56。",
    "“{column}”这一列的小数点分不清是逗号还是句点:{value}。请统一写成 1234.56。",
    "In column “{column}” comma and dot cannot be told apart: {value}. Write all as 1234.56.",
  ),
  too_many_decimals: say(
    "「{column}」的 {value} 小數位太多,金額最多到分。",
    "“{column}”的 {value} 小数位太多,金额最多到分。",
    "{value} in “{column}” has too many decimals; money goes to the fen (2 decimals).",
  ),
  number_too_large: say(
    "「{column}」的 {value} 超出可以準確保存的範圍。請核對單位。",
    "“{column}”的 {value} 超出可以准确保存的范围。请核对单位。",
    "{value} in “{column}” is beyond what can be kept exactly. Check the unit.",
  ),
  not_whole: say(
    "「{column}」的 {value} 應為整數。",
    "“{column}”的 {value} 应为整数。",
    "{value} in “{column}” should be a whole number.",
  ),
  negative_not_allowed: say(
    "「{column}」的 {value} 不能是負數。",
    "“{column}”的 {value} 不能是负数。",
    "{value} in “{column}” must not be negative.",
  ),
  out_of_range: say(
    "「{column}」的 {value} 超出範圍({min} 至 {max})。",
    "“{column}”的 {value} 超出范围({min} 至 {max})。",
    "{value} in “{column}” is out of range ({min} to {max}).",
  ),
  bad_date: say(
    "「{column}」的 {value} 不是日期。請寫成 2026-09-01。",
    "“{column}”的 {value} 不是日期。请写成 2026-09-01。",
    "{value} in “{column}” is not a date. Write it as 2026-09-01.",
  ),
  ambiguous_date: say(
    "「{column}」的 {value} 分不清日和月,整欄也看不出順序。請寫成 2026-09-01。",
    "“{column}”的 {value} 分不清日和月,整列也看不出顺序。请写成 2026-09-01。",
    "{value} in “{column}”: day and month cannot be told apart in this column. Write it as 2026-09-01.",
  ),
  bad_month: say(
    "「{column}」的 {value} 不是月份。請寫成 2026-09。",
    "“{column}”的 {value} 不是月份。请写成 2026-09。",
    "{value} in “{column}” is not a month. Write it as 2026-09.",
  ),
  bad_period: say(
    "「{column}」的 {value} 不是期間。請寫成 2026、2026Q3 或 2026-09。",
    "“{column}”的 {value} 不是期间。请写成 2026、2026Q3 或 2026-09。",
    "{value} in “{column}” is not a period. Write it as 2026, 2026Q3 or 2026-09.",
  ),
  future_date: say(
    "「{column}」的 {value} 在明天之後,還沒有發生。",
    "“{column}”的 {value} 在明天之后,还没有发生。",
    "{value} in “{column}” lies later than tomorrow and cannot have happened yet.",
  ),
  unknown_value: say(
    "「{column}」的 {value} 不在可選值之中:{values}。",
    "“{column}”的 {value} 不在可选值之中:{values}。",
    "{value} in “{column}” is none of the allowed values: {values}.",
  ),
  bad_flag: say(
    "「{column}」的 {value} 應為 Y 或 N(是 / 否)。",
    "“{column}”的 {value} 应为 Y 或 N(是 / 否)。",
    "{value} in “{column}” should be Y or N.",
  ),
  unknown_office: say(
    "沒有辦事處「{value}」。請先匯入辦事處,或改正編碼。",
    "没有办事处“{value}”。请先导入办事处,或改正编码。",
    "There is no office “{value}”. Import the office first, or correct the code.",
  ),
  unknown_dealer: say(
    "沒有經銷商或終端「{value}」。請先匯入,或改正編碼。",
    "没有经销商或终端“{value}”。请先导入,或改正编码。",
    "There is no dealer or outlet “{value}”. Import it first, or correct the code.",
  ),
  unknown_sku: say(
    "沒有品項「{value}」。請先匯入品項,或改正編碼。",
    "没有品项“{value}”。请先导入品项,或改正编码。",
    "There is no product “{value}”. Import the product first, or correct the code.",
  ),
  unknown_promo: say(
    "沒有促銷方案「{value}」。請先匯入方案,或改正編碼。",
    "没有促销方案“{value}”。请先导入方案,或改正编码。",
    "There is no programme “{value}”. Import the programme first, or correct the code.",
  ),
  unknown_staff: say(
    "沒有人員「{value}」。請先匯入人員,或改正編碼。",
    "没有人员“{value}”。请先导入人员,或改正编码。",
    "There is no staff member “{value}”. Import them first, or correct the code.",
  ),
  unknown_manager: say(
    "沒有上級「{value}」:現有人員和這個檔案裏都沒有。",
    "没有上级“{value}”:现有人员和这个文件里都没有。",
    "There is no manager “{value}”, neither among the staff nor in this file.",
  ),
  unknown_category: say(
    "品項中沒有品類「{value}」。",
    "品项中没有品类“{value}”。",
    "No product has the category “{value}”.",
  ),
  unknown_province: say(
    "沒有辦事處位於省區「{value}」。",
    "没有办事处位于省区“{value}”。",
    "No office lies in a province “{value}”.",
  ),
  dates_reversed: say(
    "「{column}」的 {value} 早於開始日期。",
    "“{column}”的 {value} 早于开始日期。",
    "{value} in “{column}” lies before the start.",
  ),
  bad_price_band: say(
    "價格須為 0 < 最低限價 ≤ 指導價 ≤ 最高限價。",
    "价格须为 0 < 最低限价 ≤ 指导价 ≤ 最高限价。",
    "Prices must satisfy 0 < floor ≤ guide ≤ ceiling.",
  ),
  duplicate_key: say(
    "與第 {other} 行重複({key})。確是兩筆時,請用行號區分。",
    "与第 {other} 行重复({key})。确是两笔时,请用行号区分。",
    "Same key as line {other} ({key}). If both are genuine, tell them apart by line number.",
  ),
  no_rows: say(
    "只有表頭,沒有資料行。",
    "只有表头,没有数据行。",
    "There is a header but no data row.",
  ),
  named_otherwise: say(
    "副檔名與內容不符:內容是 {found},已按內容讀取。",
    "扩展名与内容不符:内容是 {found},已按内容读取。",
    "The name does not match the content; it was read as {found}.",
  ),
  hidden_sheet: say(
    "資料來自隱藏的工作表「{value}」。",
    "数据来自隐藏的工作表“{value}”。",
    "The rows come from the hidden sheet “{value}”.",
  ),
  hidden_rows: say(
    "有隱藏行,已一併讀取(第一個在這一行)。",
    "有隐藏行,已一并读取(第一个在这一行)。",
    "There are hidden rows; they were read too (this is the first).",
  ),
  formula_value: say(
    "「{column}」含有公式,採用檔案中保存的結果,不重新計算。",
    "“{column}”含有公式,采用文件中保存的结果,不重新计算。",
    "“{column}” holds formulas; the stored results are used and never recalculated.",
  ),
  total_line: say(
    "這是合計行({value}),不作為資料。",
    "这是合计行({value}),不作为数据。",
    "This is a total line ({value}) and not taken as a row.",
  ),
  unclean_code: say(
    "「{column}」的編碼 {value} 前後有空格或含有不可見字元,按原樣保留。",
    "“{column}”的编码 {value} 前后有空格或含有不可见字符,按原样保留。",
    "The code {value} in “{column}” has blanks around it or invisible characters; kept as written.",
  ),
  dealer_of_other_office: say(
    "經銷商「{value}」屬於辦事處 {owner},不是 {office}。",
    "经销商“{value}”属于办事处 {owner},不是 {office}。",
    "Dealer “{value}” belongs to office {owner}, not {office}.",
  ),
  closed_on_date: say(
    "{value} 在 {date} 沒有營業,仍計入。",
    "{value} 在 {date} 没有营业,仍计入。",
    "{value} was not open on {date}; the row still counts.",
  ),
  coverage_above_universe: say(
    "已覆蓋終端數 {value} 大於終端總數。",
    "已覆盖终端数 {value} 大于终端总数。",
    "Outlets covered ({value}) exceed the outlet universe.",
  ),
  buying_above_households: say(
    "購買戶數 {value} 大於家庭戶數。",
    "购买户数 {value} 大于家庭户数。",
    "Households buying ({value}) exceed all households.",
  ),
  unusual_size: say(
    "{value} 超過該辦事處月銷售額中位數({median} 元)的 20 倍。請核對單位。",
    "{value} 超过该办事处月销售额中位数({median} 元)的 20 倍。请核对单位。",
    "{value} is more than 20 times the office's median month ({median} yuan). Check the unit.",
  ),
};

/** The message of an issue in one language; an unknown code is its own message. */
export function issueMessage(code: string, language: Language, facts: IssueFacts): string {
  if (!isIssueCode(code)) return code;
  return texts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return fact === null || fact === undefined || fact === "" ? "?" : String(fact);
  });
}
