import type { ReactNode } from "react";
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from "react-aria-components";
import controls from "./controls.module.css";
import { Icon } from "./icon.tsx";
import styles from "./overlay.module.css";

export type ModalProps = {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  /** `drawer` stands at the right edge, full height. */
  shape?: "dialog" | "drawer";
  /** An alert dialog is not closed by a click beside it. */
  alert?: boolean;
  children: ReactNode;
};

/** An open dialog with its heading and close button; focus is kept inside and given back. */
export function Modal({ title, closeLabel, onClose, shape, alert, children }: ModalProps) {
  const drawer = shape === "drawer";
  return (
    <ModalOverlay
      isOpen
      isDismissable={!alert}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={drawer ? styles.backdropRight! : styles.backdrop!}
    >
      <AriaModal className={drawer ? styles.drawer! : styles.modal!}>
        <Dialog className={styles.dialog!} role={alert ? "alertdialog" : "dialog"}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title!}>
              {title}
            </Heading>
            <button
              type="button"
              className={controls.icon}
              aria-label={closeLabel}
              title={closeLabel}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </header>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
