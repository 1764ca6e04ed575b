/** What is wrong with a row or a cell, or worth a look, and what to do. */
import { say } from "./say.ts";

export const rowIssues = {
  ragged_row: say(
    "這一行有 {cells} 格，表頭有 {expected} 格。金額中的逗號要用引號括起。",
    "这一行有 {cells} 格，表头有 {expected} 格。金额中的逗号要用引号括起。",
    "This row has {cells} cells, the header {expected}. Put amounts with commas in quotes.",
  ),
  stray_quote: say(
    "單元格中間有引號。請把整格用引號括起，裏面的引號寫兩次。",
    "单元格中间有引号。请把整格用引号括起，里面的引号写两次。",
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
    "「{column}」是公式，但沒有保存計算結果。請用試算表軟體打開並保存一次。",
    "“{column}”是公式，但没有保存计算结果。请用电子表格软件打开并保存一次。",
    "“{column}” is a formula without a stored result. Open and save the file once in a spreadsheet.",
  ),
  cell_error: say(
    "「{column}」的公式出錯：{value}。請在試算表中改正。",
    "“{column}”的公式出错：{value}。请在电子表格中改正。",
    "The formula in “{column}” failed: {value}. Correct it in the spreadsheet.",
  ),
  required_empty: say(
    "必填欄「{column}」是空的。",
    "必填列“{column}”是空的。",
    "Required column “{column}” is empty.",
  ),
  text_too_long: say(
    "「{column}」有 {length} 個字元，上限 {limit}。",
    "“{column}”有 {length} 个字符，上限 {limit}。",
    "“{column}” has {length} characters; at most {limit} are allowed.",
  ),
  bad_number: say(
    "「{column}」的 {value} 不是數字。請寫成 1234.56。",
    "“{column}”的 {value} 不是数字。请写成 1234.56。",
    "{value} in “{column}” is not a number. Write it as 1234.56.",
  ),
  ambiguous_number: say(
    "「{column}」這一欄的小數點分不清是逗號還是句點：{value}。請統一寫成 1234.56。",
    "“{column}”这一列的小数点分不清是逗号还是句点：{value}。请统一写成 1234.56。",
    "In column “{column}” comma and dot cannot be told apart: {value}. Write all as 1234.56.",
  ),
  too_many_decimals: say(
    "「{column}」的 {value} 小數位太多，金額最多到分。",
    "“{column}”的 {value} 小数位太多，金额最多到分。",
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
    "「{column}」的 {value} 分不清日和月，整欄也看不出順序。請寫成 2026-09-01。",
    "“{column}”的 {value} 分不清日和月，整列也看不出顺序。请写成 2026-09-01。",
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
    "「{column}」的 {value} 在明天之後，還沒有發生。",
    "“{column}”的 {value} 在明天之后，还没有发生。",
    "{value} in “{column}” lies later than tomorrow and cannot have happened yet.",
  ),
  unknown_value: say(
    "「{column}」的 {value} 不在可選值之中：{values}。",
    "“{column}”的 {value} 不在可选值之中：{values}。",
    "{value} in “{column}” is none of the allowed values: {values}.",
  ),
  bad_flag: say(
    "「{column}」的 {value} 應為 Y 或 N(是 / 否)。",
    "“{column}”的 {value} 应为 Y 或 N(是 / 否)。",
    "{value} in “{column}” should be Y or N.",
  ),
  unknown_office: say(
    "沒有辦事處「{value}」。請先匯入辦事處，或改正編碼。",
    "没有办事处“{value}”。请先导入办事处，或改正编码。",
    "There is no office “{value}”. Import the office first, or correct the code.",
  ),
  unknown_dealer: say(
    "沒有經銷商或終端「{value}」。請先匯入，或改正編碼。",
    "没有经销商或终端“{value}”。请先导入，或改正编码。",
    "There is no dealer or outlet “{value}”. Import it first, or correct the code.",
  ),
  unknown_sku: say(
    "沒有品項「{value}」。請先匯入品項，或改正編碼。",
    "没有品项“{value}”。请先导入品项，或改正编码。",
    "There is no product “{value}”. Import the product first, or correct the code.",
  ),
  unknown_promo: say(
    "沒有促銷方案「{value}」。請先匯入方案，或改正編碼。",
    "没有促销方案“{value}”。请先导入方案，或改正编码。",
    "There is no programme “{value}”. Import the programme first, or correct the code.",
  ),
  unknown_staff: say(
    "沒有人員「{value}」。請先匯入人員，或改正編碼。",
    "没有人员“{value}”。请先导入人员，或改正编码。",
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
    "與第 {other} 行重複({key})。確是兩筆時，請用行號區分。",
    "与第 {other} 行重复({key})。确是两笔时，请用行号区分。",
    "Same key as line {other} ({key}). If both are genuine, tell them apart by line number.",
  ),
  no_rows: say(
    "只有表頭，沒有資料行。",
    "只有表头，没有数据行。",
    "There is a header but no data row.",
  ),
  named_otherwise: say(
    "副檔名與內容不符：內容是 {found}，已按內容讀取。",
    "扩展名与内容不符：内容是 {found}，已按内容读取。",
    "The name does not match the content; it was read as {found}.",
  ),
  hidden_sheet: say(
    "資料來自隱藏的工作表「{value}」。",
    "数据来自隐藏的工作表“{value}”。",
    "The rows come from the hidden sheet “{value}”.",
  ),
  hidden_rows: say(
    "有隱藏行，已一併讀取(第一個在這一行)。",
    "有隐藏行，已一并读取(第一个在这一行)。",
    "There are hidden rows; they were read too (this is the first).",
  ),
  formula_value: say(
    "「{column}」含有公式，採用檔案中保存的結果，不重新計算。",
    "“{column}”含有公式，采用文件中保存的结果，不重新计算。",
    "“{column}” holds formulas; the stored results are used and never recalculated.",
  ),
  total_line: say(
    "這是合計行({value})，不作為資料。",
    "这是合计行({value})，不作为数据。",
    "This is a total line ({value}) and not taken as a row.",
  ),
  unclean_code: say(
    "「{column}」的編碼 {value} 前後有空格或含有不可見字元，按原樣保留。",
    "“{column}”的编码 {value} 前后有空格或含有不可见字符，按原样保留。",
    "The code {value} in “{column}” has blanks around it or invisible characters; kept as written.",
  ),
  dealer_of_other_office: say(
    "經銷商「{value}」屬於辦事處 {owner}，不是 {office}。",
    "经销商“{value}”属于办事处 {owner}，不是 {office}。",
    "Dealer “{value}” belongs to office {owner}, not {office}.",
  ),
  closed_on_date: say(
    "{value} 在 {date} 沒有營業，仍計入。",
    "{value} 在 {date} 没有营业，仍计入。",
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
