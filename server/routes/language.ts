import type { Language } from "../../shared/i18n/language.ts";

/** The language a request asks its messages in; 繁體中文 when it does not say. */
export function requestLanguage(request: Request): Language {
  return preferredLanguage(request.headers.get("accept-language") ?? "");
}

/** From an Accept-Language header or a LANG variable. */
export function preferredLanguage(text: string): Language {
  for (const part of text.toLowerCase().split(",")) {
    const tag = part.trim().split(/[;.@]/)[0]?.replace("_", "-") ?? "";
    if (/^zh-(hans|cn|sg)/.test(tag)) return "zh-Hans";
    if (tag.startsWith("zh")) return "zh-Hant";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-Hant";
}
