import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Empty
      title={t("error.notFound")}
      action={
        <Link to="/" className={controls.primary}>
          {t("error.home")}
        </Link>
      }
    >
      {t("error.notFoundHint")}
    </Empty>
  );
}
