import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/i18n/language.ts";
import { chartSamples } from "../charts/samples/chart-samples.ts";
import { ChartFrame } from "../features/chart-frame/chart-frame.tsx";
import styles from "./chart-gallery-page.module.css";

/** Every chart with fixed numbers: to look at, to print, and for the checks that hold for all of them. */
export function ChartGalleryPage({ language }: { language: Language }) {
  const { t } = useTranslation();
  const words = t("charts", { returnObjects: true });
  return (
    <div className={styles.gallery}>
      {chartSamples(language, words).map(({ spec, table, picture }) => (
        <div key={spec.id} className={styles[wideKinds.has(spec.kind) ? "wide" : "half"]}>
          <ChartFrame
            spec={spec}
            table={table}
            provenance={{
              filters: `${spec.title.unit} · ${spec.title.period}`,
              asOf: "2026-09-16",
              ledger: 41,
            }}
            state={{ kind: "ready" }}
            stale={null}
          >
            {picture}
          </ChartFrame>
        </div>
      ))}
    </div>
  );
}

const wideKinds: ReadonlySet<string> = new Set(["target-strip", "three-tier"]);
