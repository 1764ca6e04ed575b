/** The gallery as a page of its own: `?lang=en&theme=dark`. Built and served by serve-gallery.ts. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { languages } from "../../../../shared/i18n/language.ts";
import { loadLanguage } from "../../../../web/app/i18n.ts";
import { ChartGalleryPage } from "../../../../web/pages/chart-gallery-page.tsx";
import "../../../../web/ui/tokens.css";
import "../../../../web/ui/base.css";

const asked = new URLSearchParams(location.search);
const language = languages.find((one) => one === asked.get("lang")) ?? "zh-Hant";
document.documentElement.dataset["theme"] = asked.get("theme") === "dark" ? "dark" : "light";
await loadLanguage(language);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <h1 className="sr-only">Charts</h1>
    <ChartGalleryPage language={language} />
  </StrictMode>,
);
