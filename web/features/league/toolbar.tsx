import { useTranslation } from "react-i18next";
import controls from "../../ui/controls.module.css";
import { Icon } from "../../ui/icon.tsx";
import { LazyChoiceMenu } from "../../ui/lazy-choice-menu.tsx";
import { columnIds, sortValue, type ColumnId } from "./columns.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { nextSort, type Sort } from "./sort.ts";
import styles from "./toolbar.module.css";

export type ToolbarProps = {
  phone: boolean;
  query: string;
  onQuery: (query: string) => void;
  /** null where there is but one province. */
  grouped: boolean | null;
  onGroup: () => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onExport: () => void;
};

/** Find, group, sort (on a phone), export. */
export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation();
  const { phone, grouped, sort } = props;
  return (
    <div className={styles.tools}>
      <SearchField label={t("league.search")} query={props.query} onQuery={props.onQuery} />
      {phone && (
        <LazyChoiceMenu
          label={t("league.sortLabel")}
          shown={t(`league.columns.${sort.column}`)}
          value={sort.column}
          choices={columnIds
            .filter((column) => column === "name" || sortValue[column])
            .map((column) => ({ value: column, text: t(`league.columns.${column}`) }))}
          onChange={(value) => props.onSort(nextSort(sort, value as ColumnId))}
        />
      )}
      {grouped !== null && (
        <button
          type="button"
          className={controls.ghost}
          aria-pressed={grouped}
          aria-label={t("league.group")}
          title={t("league.group")}
          onClick={props.onGroup}
        >
          <Icon name="group" />
          <span className={styles.wide}>{t("league.group")}</span>
        </button>
      )}
      {!phone && (
        <button type="button" className={controls.ghost} onClick={props.onExport}>
          <Icon name="download" />
          {t("league.export")}
        </button>
      )}
    </div>
  );
}
