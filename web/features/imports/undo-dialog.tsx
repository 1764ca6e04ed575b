import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LedgerEntry, UndoReport } from "../../../shared/contract/imports.ts";
import { undoImport } from "../../api/actions.ts";
import controls from "../../ui/controls.module.css";
import { Modal } from "../../ui/modal.tsx";
import overlay from "../../ui/overlay.module.css";
import { readRefusal, type Refusal } from "./refusal.ts";

export type UndoDialogProps = {
  entry: LedgerEntry;
  onDone: (report: UndoReport) => void;
  onClose: () => void;
};

/** Asks before an undo; a refusal says which numbers stand in the way. */
export function UndoDialog({ entry, onDone, onClose }: UndoDialogProps) {
  const { t } = useTranslation();
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const undo = async () => {
    setWorking(true);
    try {
      onDone(await undoImport(entry.ledger));
    } catch (error) {
      setRefusal(readRefusal(error));
      setWorking(false);
    }
  };
  return (
    <Modal
      title={
        refusal ? t("imports.undo.refused") : t("imports.undo.title", { ledger: entry.ledger })
      }
      closeLabel={t("common.close")}
      onClose={onClose}
      alert
    >
      {refusal ? (
        <div role="alert">
          <p>{refusal.message}</p>
          {refusal.first.length > 0 && (
            <p>
              {t("imports.undo.first")} <b>{refusal.first.map((one) => `#${one}`).join(" ")}</b>
            </p>
          )}
        </div>
      ) : (
        <p>{t("imports.undo.body", { file: entry.file ?? "" })}</p>
      )}
      <div className={overlay.actions}>
        <button type="button" className={controls.button} onClick={onClose}>
          {refusal ? t("common.close") : t("common.cancel")}
        </button>
        {!refusal && (
          <button
            type="button"
            className={controls.danger}
            disabled={working}
            onClick={() => void undo()}
          >
            {working ? t("imports.undo.working") : t("imports.undo.confirm")}
          </button>
        )}
      </div>
    </Modal>
  );
}
