import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { FaceContent } from "./choice-face.tsx";
import { Icon, type IconName } from "./icon.tsx";
import controls from "./controls.module.css";
import styles from "./overlay.module.css";

export type Choice = { value: string; text: string; lang?: string };

export type ChoiceMenuProps = {
  label: string;
  /** What the closed button shows. */
  shown: string;
  icon?: IconName;
  /** Only the icon on the button; `shown` is then part of its name. */
  bare?: boolean;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
};

/** A button that opens a menu of exclusive choices. */
export function ChoiceMenu(props: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={props.bare ? controls.icon! : controls.pill!}
        aria-label={`${props.label}: ${props.shown}`}
      >
        <FaceContent {...props} />
      </Button>
      <Popover className={styles.popover!} offset={6} placement="bottom end">
        <Menu
          className={styles.menu!}
          aria-label={props.label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[props.value]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (typeof key === "string") props.onChange(key);
          }}
        >
          {props.choices.map((choice) => (
            <MenuItem key={choice.value} id={choice.value} className={styles.item!}>
              <span className={styles.tickBox}>
                {choice.value === props.value && <Icon name="check" />}
              </span>
              <span lang={choice.lang}>{choice.text}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
