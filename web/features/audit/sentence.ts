/** One entry of the audit as a sentence: who did what to what, or was refused. */
import type { TFunction } from "i18next";
import type { AuditEntry } from "../../../shared/contract/keys.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import type { Texts } from "../../../shared/i18n/zh-Hant.ts";
import type { AdministrationTexts } from "../../../shared/i18n/zh-Hant/administration.ts";
import { kindByName } from "../../../shared/kinds/kinds.ts";
import { personRoles, roles, scopeTypes } from "../../../shared/roles.ts";
import { personName } from "../../format/person-name.ts";
import { grantWords, type Places } from "../../ui/places.ts";

export type Telling = {
  readonly t: TFunction<"page">;
  /** The texts themselves: not every action a later version wrote has one here. */
  readonly texts: Texts & AdministrationTexts;
  readonly language: Language;
  readonly places: Places;
  /** Names of people, tokens and screens by id, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
};

type Deed = keyof AdministrationTexts["audit"]["deeds"];
type Reason = keyof AdministrationTexts["audit"]["reasons"];

/** The action by its name, for filters; one without a text stands for itself. */
export function deedName(action: string, { texts }: Pick<Telling, "texts">): string {
  return texts.audit.deeds[action as Deed] ?? action;
}

/** Who it was: a name, or what it was that asked. */
export function actorWords(
  entry: Pick<AuditEntry, "actorType" | "actorName" | "actorId" | "details">,
  { t }: Pick<Telling, "t">,
): string {
  const { actorType, actorId, details } = entry;
  const name = personName(entry.actorName, t);
  switch (actorType) {
    case "person":
      return name;
    case "token":
      return t("audit.token", { name });
    case "screen":
      return t("audit.screen", { name });
    case "console":
      return t("audit.console");
    case "anonymous": {
      const address = actorId || String(details["address"] ?? "");
      return address === "" ? t("audit.strangerUnknown") : t("audit.stranger", { address });
    }
  }
}

/** The whole entry as one sentence. */
export function sentenceOf(entry: AuditEntry, telling: Telling): string {
  const said = saidOf(entry, telling);
  if (entry.actorType === "person" || telling.language === "en") return said;
  // A space sets off a person's name, which may be in any script; Chinese words stand side by side.
  const who = actorWords(entry, telling);
  return said.startsWith(`${who} `) ? who + said.slice(who.length + 1) : said;
}

function saidOf(entry: AuditEntry, telling: Telling): string {
  const { t, texts } = telling;
  const who = actorWords(entry, telling);
  const what = whatOf(entry, telling);
  const deed = deedName(entry.action, telling);
  if (entry.outcome === "refused") {
    const named = what === null ? deed : t("audit.refusedWith", { deed, what });
    const said = t("audit.refusedSentence", { who, deed: named, reason: reasonOf(entry, telling) });
    const count = Number(entry.details["unrecorded"]);
    return count > 0 ? `${said} ${t("audit.also", { count })}` : said;
  }
  if (!Object.hasOwn(texts.audit.sentences, entry.action)) {
    return t("audit.unknownDeed", { who, what: deed });
  }
  return t(`audit.sentences.${entry.action as Deed}`, { who, what: what ?? t("audit.someone") });
}

/** Entries of the sign-in itself carry no code: there it is always the same. */
const codeOf: Readonly<Record<string, string>> = {
  sign_in: "sign_in.refused",
  sign_in_code: "sign_in.wrong_code",
};

/** Why it was refused; a code without a text of its own is shown as it is. */
function reasonOf({ action, details }: AuditEntry, { texts }: Telling): string {
  const { reasons } = texts.audit;
  const code = String(details["code"] ?? codeOf[action] ?? details["reason"] ?? "");
  if (Object.hasOwn(reasons, code)) return reasons[code as Reason];
  return code === "" ? reasons.other : `${reasons.other} ${code}`;
}

/** The id of a person an entry is about: named by it, or by the path that was refused. */
const aboutPerson = /^(?:person:|\/api\/people\/)([^/]+)/;

/** What it was done to, in words; null where the entry does not say, or only by an id nobody knows. */
function whatOf(entry: AuditEntry, telling: Telling): string | null {
  const { t, texts, language, names } = telling;
  const { object, details } = entry;
  const text = (name: string): string | null => {
    const value = details[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const person = names.get(aboutPerson.exec(object)?.[1] ?? "") ?? null;
  const given = text("name");
  const email = text("email");
  switch (entry.action) {
    case "invite":
    case "withdraw_invitation":
      return given !== null && email !== null ? `${given} ${email}` : email;
    case "give_grant":
    case "end_grant": {
      const grant = grantOf();
      return [person, grant].filter((part) => part !== null).join(" · ") || null;
    }
    case "import":
    case "undo": {
      const file = text("file");
      const kind = kindByName(text("kind") ?? "")?.label[language] ?? text("kind");
      return file !== null && kind !== null ? t("audit.file", { file, kind }) : file;
    }
    case "use_link": {
      const purpose = text("purpose") as keyof typeof texts.audit.purposes | null;
      const words = purpose && texts.audit.purposes[purpose];
      return [words, person].filter((part) => part !== null && part !== undefined).join(" · ");
    }
    case "enter_demo": {
      const role = roles.find((one) => one === details["role"]);
      return role ? t(`administration.roles.${role}`) : null;
    }
    default:
      return given ?? person;
  }

  function grantOf(): string | null {
    const role = personRoles.find((one) => one === details["role"]);
    if (!role) return null;
    const scopeType = scopeTypes.find((one) => one === details["scopeType"]);
    if (!scopeType) return t(`administration.roles.${role}`);
    return grantWords({ role, scopeType, scopeCode: text("scopeCode") }, telling.places, t);
  }
}
