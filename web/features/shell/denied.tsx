import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty.tsx";

/** Why there is nothing here for this reader, and whom to ask; another kind of nothing than "no data". */
export function Denied({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Empty level="h1" title={t("access.deniedTitle")} action={action}>
      {children ?? t("access.denied")}
    </Empty>
  );
}
