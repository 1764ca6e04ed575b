import type { UseQueryResult } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/http.ts";
import { may, useSession } from "../app/use-session.ts";
import { useView } from "../app/use-view.ts";
import { BoardProblem } from "../features/shell/board-problem.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

/** In place of a board without an answer: it is on its way, or why there is none. */
export function NoBoard({ query }: { query: Pick<UseQueryResult, "error" | "refetch"> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { change } = useView();
  const session = useSession();
  const { error } = query;
  if (error === null) return <Skeleton lines={14} label={t("common.loading")} />;
  return (
    <BoardProblem
      code={error instanceof ApiError ? error.code : "unknown"}
      message={error.message}
      onRetry={() => void query.refetch()}
      onReset={() => change({ scope: undefined, ledger: undefined, on: undefined })}
      onImport={
        may(session, "import")
          ? () => void navigate({ to: "/imports", search: (before) => before })
          : null
      }
    />
  );
}
