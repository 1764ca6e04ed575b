import { useState } from "react";
import {
  Autocomplete,
  Button,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { FaceContent } from "../../ui/choice-face.tsx";
import controls from "../../ui/controls.module.css";
import overlay from "../../ui/overlay.module.css";
import styles from "./scope-picker.module.css";
import type { ProvinceChoice } from "./scopes.ts";

export type ScopePickerProps = {
  scope: string;
  shown: string;
  /** All that the reader may see: `company`, `own`, or a province or office of the list. */
  whole: string;
  /** True where a province may be asked for as a whole, not only some of its offices. */
  isWhole: (provinceCode: string) => boolean;
  provinces: readonly ProvinceChoice[];
  onChange: (scope: string) => void;
};

/** All of it, a province or one office; type to find. */
export function ScopePicker(props: ScopePickerProps) {
  const { scope, shown, whole, isWhole, provinces, onChange } = props;
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: "base" });
  const [open, setOpen] = useState(false);
  const askable = provinces.filter(({ code }) => isWhole(code));
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button
        className={`${controls.pill} ${styles.button}`}
        aria-label={`${t("scope.label")}: ${shown}`}
      >
        <FaceContent shown={shown} />
      </Button>
      <Popover className={overlay.popover!} offset={6} placement="bottom end">
        <Dialog className={styles.dialog!} aria-label={t("scope.label")}>
          <Autocomplete filter={contains}>
            {/* The reader has just opened this list to find something in it. */}
            {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
            <SearchField className={styles.search!} aria-label={t("scope.search")} autoFocus>
              <Input className={styles.input!} placeholder={t("scope.search")} />
            </SearchField>
            {/* What scrolls must be reachable by keyboard: the list itself is moved in from the field. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className={styles.list} role="group" aria-label={t("scope.label")} tabIndex={0}>
              <ListBox
                className={styles.options!}
                aria-label={t("scope.label")}
                selectionMode="single"
                selectedKeys={[scope]}
                onSelectionChange={(keys) => {
                  const [key] = keys;
                  if (typeof key === "string") onChange(key);
                  setOpen(false);
                }}
                renderEmptyState={() => <p className={styles.none}>{t("scope.none")}</p>}
              >
                {(whole === "company" || whole === "own") && (
                  <ListBoxItem id={whole} className={overlay.item!} textValue={t(`scope.${whole}`)}>
                    {t(`scope.${whole}`)}
                  </ListBoxItem>
                )}
                {askable.length > 0 && (
                  <ListBoxSection id="provinces">
                    <Header className={styles.header!}>{t("scope.provinces")}</Header>
                    <Collection items={askable.map((p) => ({ id: `province:${p.code}`, ...p }))}>
                      {(province) => (
                        <ListBoxItem
                          className={overlay.item!}
                          textValue={`${province.name} ${province.code}`}
                        >
                          <span translate="no">{province.name}</span>
                          <span className="quiet">{province.offices.length}</span>
                        </ListBoxItem>
                      )}
                    </Collection>
                  </ListBoxSection>
                )}
                {provinces.map((province) => (
                  <ListBoxSection key={province.code} id={`offices-${province.code}`}>
                    <Header className={styles.header!}>
                      {t("scope.offices")} · <span translate="no">{province.name}</span>
                    </Header>
                    <Collection
                      items={province.offices.map((o) => ({ id: `office:${o.code}`, ...o }))}
                    >
                      {(office) => (
                        <ListBoxItem
                          className={overlay.item!}
                          textValue={`${office.name} ${office.code}`}
                        >
                          <span translate="no">{office.name}</span>
                          <span className="quiet" translate="no">
                            {office.code}
                          </span>
                        </ListBoxItem>
                      )}
                    </Collection>
                  </ListBoxSection>
                ))}
              </ListBox>
            </div>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
