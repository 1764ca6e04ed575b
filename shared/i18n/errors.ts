/** What the server says of a request it did not take, in three languages. */
import type { Language } from "./language.ts";

type Details = Readonly<Record<string, unknown>>;
type Text = Readonly<Record<Language, (details: Details) => string>>;

const list = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));
const text = (hant: string, hans: string, en: string): Text => {
  const fill = (template: string) => (details: Details) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => list(details[name] ?? "?"));
  return { "zh-Hant": fill(hant), "zh-Hans": fill(hans), en: fill(en) };
};

const texts: Readonly<Record<string, Text>> = {
  "request.bad_parameter": text(
    "參數「{parameter}」不可用({reason})。請改正後再試。",
    "参数“{parameter}”不可用({reason})。请改正后再试。",
    "Parameter “{parameter}” cannot be used ({reason}). Correct it and try again.",
  ),
  "request.bad_body": text(
    "送來的內容不完整，應為：{expected}。",
    "送来的内容不完整，应为：{expected}。",
    "The request body is incomplete; expected {expected}.",
  ),
  "request.host_refused": text(
    "不接受以「{host}」為名的請求。請用本機地址打開。",
    "不接受以“{host}”为名的请求。请用本机地址打开。",
    "Requests addressed to “{host}” are refused. Open the page at this machine's own address.",
  ),
  "request.origin_refused": text(
    "這個請求來自別的網站，已拒絕。",
    "这个请求来自别的网站，已拒绝。",
    "This request came from another site and was refused.",
  ),
  "request.method_not_allowed": text(
    "{path} 不支持這種請求方法。",
    "{path} 不支持这种请求方法。",
    "{path} does not take this method.",
  ),
  "request.not_found": text("沒有 {path}。", "没有 {path}。", "There is no {path}."),
  "request.malformed": text(
    "請求的格式不對。請用瀏覽器打開，或檢查發出請求的程式。",
    "请求的格式不对。请用浏览器打开，或检查发出请求的程序。",
    "The request is malformed. Use a browser, or check the program that sent it.",
  ),
  "request.too_slow": text(
    "請求送得太慢，已中斷。請檢查網絡後再試。",
    "请求送得太慢，已中断。请检查网络后再试。",
    "The request came in too slowly and was ended. Check the network and try again.",
  ),
  "request.headers_too_large": text(
    "請求的標頭太長。請清除本站的 Cookie 後再試。",
    "请求的标头太长。请清除本站的 Cookie 后再试。",
    "The headers of the request are too long. Clear this site's cookies and try again.",
  ),
  "request.too_large": text(
    "檔案超過 {limit} 位元組的上限。請拆成幾個檔案。",
    "文件超过 {limit} 字节的上限。请拆成几个文件。",
    "The file is larger than the limit of {limit} bytes. Split it.",
  ),
  "request.unsupported_type": text(
    "內容類型不對，應為 {expected}。",
    "内容类型不对，应为 {expected}。",
    "Wrong content type; expected {expected}.",
  ),
  "request.too_many": text(
    "太頻繁了。請等 {seconds} 秒再試。",
    "太频繁了。请等 {seconds} 秒再试。",
    "Too many attempts. Wait {seconds} seconds and try again.",
  ),
  "request.key_used": text(
    "這個 Idempotency-Key 已用於另一份內容。請換一個。",
    "这个 Idempotency-Key 已用于另一份内容。请换一个。",
    "This Idempotency-Key was used for something else. Take another.",
  ),
  "access.unauthenticated": text("請先登入。", "请先登录。", "Sign in first."),
  "access.denied": text(
    "你的權限不包括這項操作。如有需要，請聯絡總部管理員。",
    "你的权限不包括这项操作。如有需要，请联系总部管理员。",
    "Your access does not include this. Ask an administrator at head office if you need it.",
  ),
  "access.bad_scope": text(
    "這個角色不能用這個範圍，或沒有代碼「{scopeCode}」。請改選範圍。",
    "这个角色不能用这个范围，或没有代码“{scopeCode}”。请改选范围。",
    "This role cannot have this scope, or there is no code “{scopeCode}”. Choose another scope.",
  ),
  "sign_in.refused": text(
    "電郵或密碼不對。",
    "邮箱或密码不对。",
    "The e-mail address or the password is wrong.",
  ),
  "sign_in.wrong_code": text(
    "驗證碼不對或已過期。請重新輸入,或從頭登入。",
    "验证码不对或已过期。请重新输入,或从头登录。",
    "The code is wrong or too old. Enter it again, or sign in anew.",
  ),
  "account.wrong_password": text(
    "目前的密碼不對。",
    "当前的密码不对。",
    "The current password is wrong.",
  ),
  "account.second_factor_on": text(
    "第二步驗證已經開啟。要換手機，請先關閉它。",
    "第二步验证已经开启。要换手机，请先关闭它。",
    "The second factor is on already. To change the phone, remove it first.",
  ),
  "account.no_second_factor": text(
    "沒有第二步驗證。請先開始設定。",
    "没有第二步验证。请先开始设置。",
    "There is no second factor. Begin setting it up first.",
  ),
  "link.unknown": text(
    "這個連結已用過、已過期或不存在。請向管理員要一個新的。",
    "这个链接已用过、已过期或不存在。请向管理员要一个新的。",
    "This link was used, has expired or never was. Ask an administrator for a new one.",
  ),
  "person.unknown": text(
    "沒有這個人或這項權限。",
    "没有这个人或这项权限。",
    "There is no such person or grant.",
  ),
  "person.exists": text(
    "{email} 已有帳號。請直接給他權限。",
    "{email} 已有账号。请直接给他权限。",
    "{email} has an account already. Give them a grant instead.",
  ),
  "person.last_administrator": text(
    "這是最後一位總部管理員。請先讓另一個人成為管理員。",
    "这是最后一位总部管理员。请先让另一个人成为管理员。",
    "This is the last administrator at head office. Make somebody else one first.",
  ),
  "token.unknown": text("沒有這個令牌。", "没有这个令牌。", "There is no such token."),
  "screen.unknown": text("沒有這塊大屏。", "没有这块大屏。", "There is no such screen."),
  "screen.unknown_code": text(
    "沒有這個配對碼，或已過期。請看大屏上現在的碼。",
    "没有这个配对码，或已过期。请看大屏上现在的码。",
    "There is no such code, or it has expired. Use the one the screen shows now.",
  ),
  "scope.unknown": text(
    "沒有範圍「{scope}」。請查省或辦事處的代碼。",
    "没有范围“{scope}”。请查省或办事处的代码。",
    "There is no scope “{scope}”. Check the code of the province or office.",
  ),
  "ledger.unknown": text(
    "帳本沒有 {ledger} 號，最新是 {newest} 號。",
    "账本没有 {ledger} 号，最新是 {newest} 号。",
    "The ledger has no number {ledger}; the newest is {newest}.",
  ),
  "import.unknown": text(
    "沒有這次匯入({id}{ledger})。試算與退回的檔案只保留 24 小時。",
    "没有这次导入({id}{ledger})。试算与退回的文件只保留 24 小时。",
    "There is no such import. Previews and refusals are kept for 24 hours.",
  ),
  "import.no_rejected_rows": text(
    "這次匯入沒有被退回的行。",
    "这次导入没有被退回的行。",
    "This import has no rejected rows.",
  ),
  "import.refused": text(
    "檔案沒有被接受，請看報告中的問題。",
    "文件没有被接受，请看报告中的问题。",
    "The file was not taken; see the issues in its report.",
  ),
  "import.unknown_kind": text(
    "沒有「{kind}」這種檔案。",
    "没有“{kind}”这种文件。",
    "There is no import kind “{kind}”.",
  ),
  "undo.corrected_later": text(
    "之後的匯入更正過這些行，請先撤銷帳本 {undoFirst} 號。",
    "之后的导入更正过这些行，请先撤销账本 {undoFirst} 号。",
    "Later imports corrected these rows. Undo ledger {undoFirst} first.",
  ),
  "undo.has_dependents": text(
    "之後的匯入用到這些代碼，請先撤銷帳本 {undoFirst} 號。",
    "之后的导入用到这些代码，请先撤销账本 {undoFirst} 号。",
    "Later imports refer to these rows. Undo ledger {undoFirst} first.",
  ),
  "undo.not_undoable": text(
    "帳本 {ledger} 號已撤銷過，或本身就是撤銷。要恢復，請把檔案再匯入一次。",
    "账本 {ledger} 号已撤销过，或本身就是撤销。要恢复，请把文件再导入一次。",
    "Ledger {ledger} is already undone, or is itself an undo. Import the file again instead.",
  ),
  "performance.no_period": text(
    "還沒有銷售數據，請指明期間(period)。",
    "还没有销售数据，请指明期间(period)。",
    "There are no sales yet: say which period.",
  ),
  "explain.not_explainable": text(
    "「{field}」沒有可追溯的來源帳。",
    "“{field}”没有可追溯的来源账。",
    "“{field}” has no account of its sources.",
  ),
  "explain.unknown_key": text(
    "這個範圍裡沒有「{key}」。",
    "这个范围里没有“{key}”。",
    "There is no “{key}” in this scope.",
  ),
  "installation.not_demo": text(
    "現在顯示的已是自己的數據。",
    "现在显示的已是自己的数据。",
    "Your own data is already shown.",
  ),
  "installation.not_empty": text(
    "這裡已有自己的數據或人員，不能再回到示範。",
    "这里已有自己的数据或人员，不能再回到示范。",
    "There is data or somebody of your own here: the demo is not shown again.",
  ),
  "database.locked": text(
    "資料庫正被別的程式佔用，什麼也沒寫入。請稍後再試。",
    "数据库正被别的程序占用，什么也没写入。请稍后再试。",
    "The database is held by another program; nothing was written. Try again shortly.",
  ),
  "database.full": text(
    "磁碟已滿，什麼也沒寫入。騰出空間後再試。",
    "磁盘已满，什么也没写入。腾出空间后再试。",
    "The disk is full; nothing was written. Free some space and try again.",
  ),
  "database.unusable": text(
    "資料庫無法使用，什麼也沒寫入。請查資料夾、連線與版本。",
    "数据库无法使用，什么也没写入。请查文件夹、连接与版本。",
    "The database cannot be used; nothing was written. Check the folder, the connection and the version.",
  ),
  "server.busy": text(
    "太多檔案在排隊，請稍後再試。",
    "太多文件在排队，请稍后再试。",
    "Too many files are waiting. Try again shortly.",
  ),
  "server.internal": text(
    "伺服器出了意外，已記錄。請再試一次。",
    "服务器出了意外，已记录。请再试一次。",
    "Something unexpected went wrong and was logged. Please try again.",
  ),
};

/** The message of an error code; details fill its places. */
export function errorMessage(code: string, language: Language, details: Details): string {
  return (texts[code] ?? texts["server.internal"])?.[language](details) ?? code;
}
