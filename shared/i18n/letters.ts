/** What is sent by mail, in three languages: a subject and a plain text with one link. */
import type { Language } from "./language.ts";
import { say } from "./say.ts";

const letters = {
  forgotten: {
    subject: say("達標：設定新密碼", "达标：设置新密码", "Dabiao: set a new password"),
    text: say(
      "{name}：\n\n有人為這個帳號要求設定新密碼。如果是本人，請在一小時內打開下面的連結，只能用一次：\n\n{link}\n\n" +
        "如果不是本人，不必理會這封信，密碼不會改變。\n",
      "{name}：\n\n有人为这个账号要求设置新密码。如果是本人，请在一小时内打开下面的链接，只能用一次：\n\n{link}\n\n" +
        "如果不是本人，不必理会这封信，密码不会改变。\n",
      "{name},\n\nsomebody asked to set a new password for this account. If it was you, open this link within " +
        "an hour; it works once:\n\n{link}\n\nIf it was not you, do nothing: the password stays as it is.\n",
    ),
  },
  invitation: {
    subject: say("達標：邀請加入", "达标：邀请加入", "Dabiao: an invitation"),
    text: say(
      "{name}：\n\n{by} 邀請你使用達標。請在七天內打開下面的連結，設定自己的密碼，只能用一次：\n\n{link}\n",
      "{name}：\n\n{by} 邀请你使用达标。请在七天内打开下面的链接，设置自己的密码，只能用一次：\n\n{link}\n",
      "{name},\n\n{by} invites you to Dabiao. Open this link within seven days and choose a password; " +
        "it works once:\n\n{link}\n",
    ),
  },
} as const;

/** Subject and text of a letter; `facts` fill its places. */
export function letterText(
  kind: keyof typeof letters,
  language: Language,
  facts: Readonly<Record<string, string>>,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = letters[kind];
  return {
    subject: subject[language],
    text: text[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "?"),
  };
}
