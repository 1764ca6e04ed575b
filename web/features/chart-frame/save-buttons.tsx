import { useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { titleLines, type ChartSpec } from "../../charts/notation/chart-spec.ts";
import type { ChartTable } from "../../charts/notation/chart-table.ts";
import { saveBlob } from "../../ui/save-blob.ts";
import { saveText } from "../../ui/save-text.ts";
import { chartCsv, type Provenance } from "./chart-csv.ts";
import styles from "./chart-frame.module.css";
import { composePicture, copyDrawing, pictureColours, renderPng } from "./picture.ts";
import { drawTable } from "./table-drawing.ts";

export type SaveButtonsProps = {
  frame: RefObject<HTMLElement | null>;
  spec: ChartSpec;
  table: ChartTable;
  provenance: Provenance;
  /** The picture is of what is shown. */
  asTable: boolean;
};

/** Twice the screen: sharp in a slide. */
const pngScale = 2;

/** CSV of the numbers, PNG of what is shown; both say what they are and from when. */
export function SaveButtons({ frame, spec, table, provenance, asTable }: SaveButtonsProps) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const words = t("charts", { returnObjects: true });
  const name = `dabiao-${spec.id}-${provenance.ledger}`;
  const saveCsv = () => {
    const text = chartCsv(spec, table, { words, provenance });
    saveText(`${name}.csv`, "text/csv;charset=utf-8", text);
  };
  const savePng = async () => {
    const element = frame.current;
    const svg = element?.querySelector<SVGSVGElement>("[data-chart] svg") ?? null;
    if (!element || (svg === null && !asTable)) return;
    const colours = pictureColours(element);
    const rule = getComputedStyle(element).getPropertyValue("--line").trim();
    const drawing = asTable || svg === null ? drawTable(table, colours, rule) : copyDrawing(svg);
    const picture = composePicture(
      drawing,
      {
        message: spec.message,
        title: titleLines(spec),
        source: [
          `${words.filters} ${provenance.filters}`,
          `${words.asOf} ${provenance.asOf} · ${words.ledger} ${provenance.ledger}`,
        ],
      },
      colours,
    );
    saveBlob(`${name}.png`, await renderPng(picture, pngScale));
  };
  return (
    <>
      <button type="button" className={styles.tool} aria-label={words.saveCsv} onClick={saveCsv}>
        CSV
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={words.savePng}
        onClick={() => {
          savePng().then(
            () => setFailed(false),
            () => setFailed(true),
          );
        }}
      >
        PNG
      </button>
      {failed && (
        <span role="status" className={styles.failed}>
          {words.saveFailed}
        </span>
      )}
    </>
  );
}
