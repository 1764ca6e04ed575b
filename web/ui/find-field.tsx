import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import styles from "./field.module.css";
import { Icon } from "./icon.tsx";
import overlay from "./overlay.module.css";
import type { Place } from "./places.ts";

export type FindFieldProps = {
  label: string;
  places: readonly Place[];
  /** Code of the chosen one; null = none yet. */
  value: string | null;
  onChange: (code: string | null) => void;
};

/** One of many by its name or code: typed to be found, or taken from the list. */
export function FindField({ label, places, value, onChange }: FindFieldProps) {
  const { t } = useTranslation();
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = place.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  return (
    <ComboBox
      className={styles.field!}
      selectedKey={value}
      onSelectionChange={(key) => onChange(typeof key === "string" ? key : null)}
      menuTrigger="focus"
      allowsEmptyCollection
      isRequired
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input!} placeholder={t("administration.find")} />
        <Button className={styles.open!} aria-label={t("administration.showList")}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className={`${overlay.popover} ${styles.popover}`} offset={4}>
        <ListBox
          className={styles.list!}
          renderEmptyState={() => <p className={styles.none}>{t("administration.nothingFound")}</p>}
        >
          {[...groups].map(([group, items]) => (
            <ListBoxSection key={group} id={`group ${group}`}>
              {group !== "" && (
                <Header className={styles.group!} translate="no">
                  {group}
                </Header>
              )}
              <Collection items={items.map((place) => ({ id: place.code, ...place }))}>
                {(place) => (
                  <ListBoxItem className={overlay.item!} textValue={`${place.name} ${place.code}`}>
                    <span translate="no">{place.name}</span>
                    <span className="quiet" translate="no">
                      {place.code}
                    </span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
