import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { revokeToken, tokensQuery } from "../api/administration.ts";
import { useNow } from "../app/clock.ts";
import { usePreferences } from "../app/use-preferences.ts";
import { useView } from "../app/use-view.ts";
import { TokenList } from "../features/tokens/token-list.tsx";
import type { Token } from "../features/tokens/token-state.ts";
import card from "../ui/card.module.css";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { Icon } from "../ui/icon.tsx";
import { AdministrationFrame } from "./administration-frame.tsx";
import { usePlaces } from "./use-places.ts";

const MakeTokenDialog = lazy(async () => ({
  default: (await import("../features/tokens/make-token-dialog.tsx")).MakeTokenDialog,
}));
const TokenMade = lazy(async () => ({
  default: (await import("../features/tokens/token-made.tsx")).TokenMade,
}));
const ConfirmDialog = lazy(async () => ({
  default: (await import("../ui/confirm-dialog.tsx")).ConfirmDialog,
}));

/** Keys for scripts: made, looked after and taken away. */
export function TokensPage() {
  const { t } = useTranslation();
  const { search } = useView();
  const { language } = usePreferences(search);
  const query = useQuery(tokensQuery());
  const places = usePlaces();
  const now = useNow(60_000);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const refresh = () => query.refetch();
  const make = (
    <button type="button" className={controls.primary} onClick={() => setMaking(true)}>
      <Icon name="plus" />
      {t("tokens.make")}
    </button>
  );
  return (
    <>
      <AdministrationFrame
        at="tokens"
        query={query}
        action={query.data?.tokens.length === 0 ? null : make}
        notice={null}
      >
        {({ tokens }) => (
          <section className={card.card}>
            {tokens.length > 0 ? (
              <TokenList
                tokens={tokens}
                places={places}
                language={language}
                now={now}
                onRevoke={setRevoking}
              />
            ) : (
              <Empty title={t("tokens.empty")} action={make}>
                {t("tokens.emptyHint")}
              </Empty>
            )}
          </section>
        )}
      </AdministrationFrame>
      <Suspense fallback={null}>
        {making && (
          <MakeTokenDialog
            places={places}
            onClose={() => setMaking(false)}
            onMade={(name, secret) => {
              setMaking(false);
              setMade({ name, secret });
              void refresh();
            }}
          />
        )}
        {made && <TokenMade {...made} origin={location.origin} onClose={() => setMade(null)} />}
        {revoking && (
          <ConfirmDialog
            title={t("tokens.revokeTitle", { name: revoking.name })}
            confirm={t("tokens.revoke")}
            danger
            onClose={() => setRevoking(null)}
            onConfirm={async () => {
              await revokeToken(revoking.id);
              setRevoking(null);
              await refresh();
            }}
          >
            {t("tokens.revokeBody")}
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  );
}
