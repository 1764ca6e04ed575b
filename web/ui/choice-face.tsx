import controls from "./controls.module.css";
import { Icon, type IconName } from "./icon.tsx";

export type FaceProps = { shown: string; icon?: IconName; bare?: boolean };

/** What stands on a picker's button. */
export function FaceContent({ shown, icon, bare = false }: FaceProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {!bare && <span className={controls.label}>{shown}</span>}
      {!bare && <Icon name="down" />}
    </>
  );
}

/** A picker while its code is still on the way: same size, so nothing jumps when it comes. */
export function ChoiceFace(props: FaceProps) {
  return (
    <span className={props.bare ? controls.icon : controls.pill} aria-hidden="true">
      <FaceContent {...props} />
    </span>
  );
}
