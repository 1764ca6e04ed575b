import { useQuery } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect, useMemo, type ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { officesQuery, performanceQuery } from "../api/queries.ts";
import { questionOf } from "../app/question.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useScopeName } from "../app/use-scope-name.ts";
import { may, useSession } from "../app/use-session.ts";
import { useFilters, useView } from "../app/use-view.ts";
import { readThing } from "../features/explain/thing.ts";
import { readProvinces } from "../features/shell/scopes.ts";
import { Empty } from "../ui/empty.tsx";
import { OriginProvider, type OpenOrigin } from "../ui/origin.tsx";
import { BoardNotices } from "./board-notices.tsx";
import styles from "./board.module.css";
import type { Board } from "./board.ts";
import { ExplainDrawer, ThingAccount } from "./lazy-accounts.ts";
import { NoBoard } from "./no-board.tsx";
import page from "./page.module.css";
import { useLateDays } from "./use-late-days.ts";

/** The states of a whole board: loading, refused, failed, late, nothing open; and the number's account. */
export function BoardFrame({
  title,
  by,
  content: Content,
}: {
  title: string;
  /** Whose rows the board is about. */
  by: "office" | "staff";
  content: ComponentType<{ board: Board }>;
}) {
  const { t } = useTranslation();
  const { search, change } = useView();
  const filters = useFilters();
  const { language } = usePreferences(filters);
  const question = useMemo(() => questionOf(filters), [filters]);
  const session = useSession();
  const performance = useQuery(performanceQuery(question, by));
  const reference = useQuery(officesQuery(question.ledger)).data;
  const provinces = useMemo(() => readProvinces(reference), [reference]);
  const scopeName = useScopeName(provinces, "short");
  const answer = performance.data;
  const lateDays = useLateDays(answer, question);
  const ownPeriod = answer?.period.key;

  useEffect(() => {
    document.title = `${title} · ${t("brand.name")}`;
  }, [t, title]);

  const open = useCallback<OpenOrigin>(
    (field, key, period) =>
      change({
        explain: `${field}@${key}`,
        explainPeriod: period === ownPeriod ? undefined : period,
      }),
    [change, ownPeriod],
  );

  const unit = filters.unit ?? "wan";
  const unitText = t(`unit.${unit}`);
  const ownName = by === "staff" && answer?.rows.length === 1 ? answer.rows[0]?.name : undefined;
  const shownName = ownName ?? scopeName(question.scope ?? session.scope);
  const board = useMemo<Board | null>(
    () =>
      answer
        ? {
            answer,
            question,
            search: filters,
            change,
            language,
            unit,
            unitText,
            provinces,
            scopeName: shownName,
          }
        : null,
    [answer, question, filters, change, language, unit, unitText, provinces, shownName],
  );
  // Drawn anew only for other numbers or filters: a number's account must not wait for all the charts.
  const content = useMemo(() => board && <Content board={board} />, [Content, board]);

  if (!answer || !board) return <NoBoard query={performance} />;
  return (
    <div className={page.page} data-late={lateDays > 0 || undefined}>
      <BoardNotices query={performance} lateDays={lateDays} language={language} />
      {answer.rows.length === 0 ? (
        <Empty title={t("boards.empty.noneTitle")}>{t("boards.empty.none")}</Empty>
      ) : (
        <OriginProvider value={may(session, "trace") && by === "office" ? open : null}>
          <div
            className={styles.board}
            aria-busy={performance.isPlaceholderData}
            data-waiting={performance.isPlaceholderData || undefined}
          >
            {content}
          </div>
        </OriginProvider>
      )}
      {search.explain !== undefined && may(session, "trace") && (
        <Account
          board={board}
          wanted={search.explain}
          period={search.explainPeriod ?? answer.period.key}
        />
      )}
    </div>
  );
}

type AccountProps = { board: Board; wanted: string; period: string };

/** The account of the number the address names, of the period it is of. */
function Account({ board, wanted, period }: AccountProps) {
  const close = () => board.change({ explain: undefined, explainPeriod: undefined }, true);
  const thing = readThing(wanted);
  if (!thing) return <FieldAccount {...{ board, wanted, period }} onClose={close} />;
  return (
    <Suspense fallback={null}>
      <ThingAccount board={board} wanted={thing} onClose={close} />
    </Suspense>
  );
}

function FieldAccount({ board, wanted, period, onClose }: AccountProps & { onClose: () => void }) {
  const { language } = board;
  const question = { ...board.question, scope: scopeOf(board, wanted) };
  const by = wanted.includes("@staff:") ? "staff" : "office";
  const own = useQuery(performanceQuery({ ...question, period }, by));
  const provinces = useQuery({
    ...performanceQuery({ ...question, period }, "province"),
    enabled: wanted.includes("@province:"),
  });
  const shown = own.data && !own.isPlaceholderData ? own.data : null;
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <ExplainDrawer
        wanted={wanted}
        answer={shown}
        provinces={provinces.data ?? null}
        scope={question.scope}
        language={language}
        onClose={onClose}
      />
    </Suspense>
  );
}

/** A neighbour shown beside an office is asked for by its own name: it is not in the page's scope. */
function scopeOf({ answer, question }: Board, wanted: string): string | null {
  const office = /@office:(.+)$/u.exec(wanted)?.[1];
  const isNeighbour = office !== undefined && answer.rows.every(({ code }) => code !== office);
  return isNeighbour ? `office:${office}` : question.scope;
}
