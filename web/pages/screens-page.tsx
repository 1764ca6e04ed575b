import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { revokeScreen, screensQuery } from "../api/administration.ts";
import { useNow } from "../app/clock.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { ScreenList, type Screen } from "../features/screens/screen-list.tsx";
import { personName } from "../format/person-name.ts";
import card from "../ui/card.module.css";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { AdministrationFrame } from "./administration-frame.tsx";
import styles from "./administration-frame.module.css";
import { usePlaces } from "./use-places.ts";

const PairDialog = lazy(async () => ({
  default: (await import("../features/screens/pair-dialog.tsx")).PairDialog,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("../ui/confirm-dialog.tsx")).ConfirmDialog,
}));

/** Which televisions show the boards, and letting another one in. */
export function ScreensPage() {
  const { t } = useTranslation();
  const { search, change } = useView();
  const { language } = usePreferences(search);
  const query = useQuery(screensQuery());
  const places = usePlaces();
  const now = useNow(15_000);
  const [pairing, setPairing] = useState(search.code !== undefined);
  const [revoking, setRevoking] = useState<Screen | null>(null);
  const [paired, setPaired] = useState<string | null>(null);
  const refresh = () => query.refetch();
  const closePairing = () => {
    setPairing(false);
    if (search.code !== undefined) change({ code: undefined }, true);
  };
  const pair = (
    <button type="button" className={controls.primary} onClick={() => setPairing(true)}>
      <Icon name="plus" />
      {t("screens.pair")}
    </button>
  );
  return (
    <>
      <AdministrationFrame
        at="screens"
        query={query}
        // Where there is none yet the list itself offers it.
        action={query.data?.screens.every(({ revokedAt }) => revokedAt !== null) ? null : pair}
        notice={
          paired !== null && (
            <Notice tone="good" icon="check">
              {t("screens.paired", { name: paired })}
            </Notice>
          )
        }
      >
        {({ screens }) => {
          const shown = screens.filter(({ revokedAt }) => revokedAt === null);
          const removed = screens.filter(({ revokedAt }) => revokedAt !== null);
          const list = { places, language, now, onRevoke: setRevoking };
          return (
            <>
              <section className={card.card}>
                {shown.length > 0 ? (
                  <ScreenList screens={shown} {...list} />
                ) : (
                  <Empty title={t("screens.empty")} action={pair}>
                    {t("screens.emptyHint", { address: `${location.host}/wall` })}
                  </Empty>
                )}
              </section>
              {removed.length > 0 && (
                <section className={card.card}>
                  <h2 className={styles.heading}>{t("screens.removed")}</h2>
                  <ScreenList screens={removed} {...list} />
                </section>
              )}
            </>
          );
        }}
      </AdministrationFrame>
      <Suspense fallback={null}>
        {pairing && !query.isError && (
          <PairDialog
            code={search.code ?? ""}
            places={places}
            onClose={closePairing}
            onPaired={(name) => {
              closePairing();
              setPaired(name);
              void refresh();
            }}
          />
        )}
        {revoking && (
          <ConfirmDialog
            title={t("screens.revokeTitle", { name: personName(revoking.name, t) })}
            confirm={t("screens.revoke")}
            danger
            onClose={() => setRevoking(null)}
            onConfirm={async () => {
              await revokeScreen(revoking.id);
              setPaired(null);
              setRevoking(null);
              await refresh();
            }}
          >
            {t("screens.revokeBody")}
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
