/** The last column of a table of cards: what can be done with a row. */
import { useTranslation } from "react-i18next";
import table from "./card-table.module.css";
import controls from "./controls.module.css";

export function ToolHead() {
  const { t } = useTranslation();
  return (
    <th scope="col" className={table.tools}>
      <span className="sr-only">{t("administration.actions")}</span>
    </th>
  );
}

export type ToolProps = {
  text: string;
  /** For the ear: with the name of the row. */
  label: string;
  onPress: () => void;
};

/** Null: nothing can be done with this row any more. */
export function ToolCell({ tool }: { tool: ToolProps | null }) {
  return (
    <td className={table.tools}>
      {tool && (
        <button
          type="button"
          className={controls.button}
          aria-label={tool.label}
          onClick={tool.onPress}
        >
          {tool.text}
        </button>
      )}
    </td>
  );
}
