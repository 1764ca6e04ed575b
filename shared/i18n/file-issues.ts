/** What is wrong with a file or its table, and what to do. */
import { say } from "./say.ts";

export const fileIssues = {
  empty_file: say(
    "檔案是空的，沒有任何內容。請確認匯出是否成功。",
    "文件是空的，没有任何内容。请确认导出是否成功。",
    "The file is empty. Check that the export succeeded.",
  ),
  file_too_large: say(
    "檔案為 {size}，超過上限 {limit}。請按月或按辦事處拆分後再匯入。",
    "文件为 {size}，超过上限 {limit}。请按月或按办事处拆分后再导入。",
    "The file has {size}, more than the limit of {limit}. Split it by month or office.",
  ),
  too_many_rows: say(
    "行數超過上限 {limit}。請拆分後再匯入。",
    "行数超过上限 {limit}。请拆分后再导入。",
    "The file has more than {limit} rows. Split it and import the parts.",
  ),
  wrong_type: say(
    "這不是 CSV 或 XLSX 檔案，內容是 {found}。請另存為 .xlsx 或 CSV。",
    "这不是 CSV 或 XLSX 文件，内容是 {found}。请另存为 .xlsx 或 CSV。",
    "This is neither CSV nor XLSX; its content is {found}. Save it as .xlsx or CSV.",
  ),
  save_as_xlsx: say(
    "這是 {found} 檔案，不能讀取。請在試算表軟體中去掉密碼和巨集，另存為 .xlsx。",
    "这是 {found} 文件，不能读取。请在电子表格软件中去掉密码和宏，另存为 .xlsx。",
    "This is a file of type {found} and cannot be read. Remove password and macros and save as .xlsx.",
  ),
  damaged_file: say(
    "檔案已損壞，無法讀取({part})。請重新匯出或重新傳送。",
    "文件已损坏，无法读取({part})。请重新导出或重新发送。",
    "The file is damaged and cannot be read ({part}). Export or send it again.",
  ),
  unsafe_archive: say(
    "檔案的內部結構不安全({part})，已拒絕。請在試算表軟體中重新另存為 .xlsx。",
    "文件的内部结构不安全({part})，已拒绝。请在电子表格软件中重新另存为 .xlsx。",
    "The inside of the file is unsafe ({part}) and it was refused. Save it again as .xlsx.",
  ),
  too_big_unpacked: say(
    "檔案解壓後過大({part})，已拒絕。請拆分後再匯入，或改用 CSV。",
    "文件解压后过大({part})，已拒绝。请拆分后再导入，或改用 CSV。",
    "The file grows too big when unpacked ({part}) and was refused. Split it or use CSV.",
  ),
  too_heavy: say(
    "讀取這個檔案所需的時間或記憶體過多，已停止。請改用 CSV。",
    "读取这个文件所需的时间或内存过多，已停止。请改用 CSV。",
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
    "從這一行開始的引號沒有結束，後面的內容無法分行。請補上引號。",
    "从这一行开始的引号没有结束，后面的内容无法分行。请补上引号。",
    "A quote opened in this record is never closed, so the rest cannot be told apart. Close it.",
  ),
  record_too_long: say(
    "這一行超過 {limit} 個字元。請檢查換行是否遺失。",
    "这一行超过 {limit} 个字符。请检查换行是否丢失。",
    "This record has more than {limit} characters. Check for missing line ends.",
  ),
  unknown_kind: say(
    "看不出這是哪一種資料：前 30 行沒有任何一種範本的表頭。請選擇種類或使用範本。",
    "看不出这是哪一种数据：前 30 行没有任何一种模板的表头。请选择种类或使用模板。",
    "What this file holds cannot be told: no known header in the first 30 rows. Choose a kind or use a template.",
  ),
  ambiguous_kind: say(
    "這個表頭可以是幾種資料({kinds})。請選擇種類。",
    "这个表头可以是几种数据({kinds})。请选择种类。",
    "This header fits several kinds ({kinds}). Choose one.",
  ),
  missing_column: say(
    "找不到必填欄「{column}」。最接近的表頭在第 {line} 行：{found}。請補上這一欄。",
    "找不到必填列“{column}”。最接近的表头在第 {line} 行：{found}。请补上这一列。",
    "Required column “{column}” not found. The nearest header is line {line}: {found}. Add the column.",
  ),
  duplicate_column: say(
    "「{column}」與「{value}」是同一欄，出現了兩次。請只保留一個。",
    "“{column}”与“{value}”是同一列，出现了两次。请只保留一个。",
    "“{column}” and “{value}” are the same column, given twice. Keep one.",
  ),
  ambiguous_unit: say(
    "「{column}」的金額單位不明或互相矛盾：{value}。請只寫一個單位，如 元 或 萬元。",
    "“{column}”的金额单位不明或互相矛盾：{value}。请只写一个单位，如 元 或 万元。",
    "The unit of “{column}” is unknown or contradicts itself: {value}. Give one unit, such as 元 or 萬元.",
  ),
  total_differs: say(
    "合計行的「{column}」寫 {value}，上面各行相加是 {sum}。可能漏行或被改動，請核對。",
    "合计行的“{column}”写 {value}，上面各行相加是 {sum}。可能漏行或被改动，请核对。",
    "The total line says {value} for “{column}”, the rows above add up to {sum}. Rows may be missing.",
  ),
};
