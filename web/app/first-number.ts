/**
 * The page's very first code: it asks for the first answer and writes the sentence of the office's board
 * before React and all that hangs on it are evaluated. React's first drawing then takes its place.
 */
import "../ui/tokens.css";
import "../ui/base.css";
import board from "../pages/board.module.css";
import { headlineParts } from "../features/target/headline-parts.ts";
import { subjectOf } from "../features/target/subject.ts";
import type { Texts } from "../../shared/i18n/zh-Hant.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { fillText } from "../format/fill-text.ts";
import { firstAnswers } from "./first-answers.ts";
import styles from "./first-number.module.css";
import layout from "./layout.module.css";
import { parseAddress, readSearch } from "./search.ts";
import { firstLanguage, loadTexts } from "./texts.ts";
import { firstTheme, showTheme } from "./theme.ts";

/** A slower answer must not hold up what can be made ready meanwhile. */
const longestWaitMs = 500;

const search = readSearch(parseAddress(location.search));
showTheme(firstTheme(search.theme))();
const answers = firstAnswers();
for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel='later']")) {
  link.rel = "preload";
}
if (location.pathname === "/office") {
  await Promise.race([writeSentence(firstLanguage(search.lang)).catch(() => undefined), late()]);
}
await import("./main.tsx");

async function writeSentence(language: Language): Promise<void> {
  const [texts, answer, installation] = await Promise.all([
    loadTexts[language](),
    answers.performance,
    answers.installation,
  ]);
  const root = document.getElementById("root");
  // A late answer finds React at work already.
  if (!answer || answer.rows.length === 0 || !root || root.hasChildNodes()) return;
  document.documentElement.lang = language;
  const main = element("main", layout.main);
  const page = element("div", board.board);
  page.append(sentence(answer, texts, language));
  main.append(page);
  root.append(element("header", styles.bar));
  if (installation.demo) root.append(element("div", styles.demo));
  root.append(main);
  // Until the frame is on the screen.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** The same words as `Headline` will write. */
function sentence(answer: PerformanceAnswer, texts: Texts, language: Language): HTMLElement {
  const unit = search.unit ?? "wan";
  const subject = subjectOf(answer);
  const parts = headlineParts({ subject, unit, unitText: texts.unit[unit], language });
  const heading = element("h1", board.message);
  for (const { key, values, reason, tone } of parts) {
    const said = reason ? { ...values, reason: texts.reasons[reason] } : values;
    const part = element("span", tone || undefined);
    part.textContent = fillText(texts.office.message[key], said);
    heading.append(part);
  }
  return heading;
}

function element(name: string, className: string | undefined): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

function late(): Promise<void> {
  return new Promise((done) => setTimeout(done, longestWaitMs));
}
