import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/i18n/language.ts";
import { formatInstant } from "../../format/instant.ts";
import { personName } from "../../format/person-name.ts";
import table from "../../ui/card-table.module.css";
import { ToolCell, ToolHead } from "../../ui/card-table-tools.tsx";
import { grantWords, type Places } from "../../ui/places.ts";
import { stateOf, type Token } from "./token-state.ts";

export type TokenListProps = {
  tokens: readonly Token[];
  places: Places;
  language: Language;
  now: number;
  onRevoke: (token: Token) => void;
};

/** Every token there ever was, the newest first: what it may, whether it holds, when it was last used. */
export function TokenList({ tokens, places, language, now, onRevoke }: TokenListProps) {
  const { t } = useTranslation();
  const label = {
    grant: t("people.grants"),
    state: t("administration.state"),
    created: t("tokens.created"),
    used: t("tokens.lastUsed"),
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("administration.name")}</th>
          <th scope="col">{label.grant}</th>
          <th scope="col">{label.state}</th>
          <th scope="col">{label.created}</th>
          <th scope="col">{label.used}</th>
          <ToolHead />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => {
          const state = stateOf(token, now);
          return (
            <tr key={token.id} data-off={state !== "holds" || undefined}>
              <td className={table.name} translate="no">
                {token.name}
              </td>
              <td data-label={label.grant} translate="no">
                {grantWords(token, places, t)}
              </td>
              <td data-label={label.state}>{stateText(token, state)}</td>
              <td data-label={label.created}>
                <span>
                  <span translate="no">{personName(token.createdBy, t)}</span>
                  <span className={table.sub}>{formatInstant(token.createdAt, language)}</span>
                </span>
              </td>
              <td data-label={label.used}>
                {token.lastUsedAt === null
                  ? t("tokens.neverUsed")
                  : formatInstant(token.lastUsedAt, language)}
              </td>
              <ToolCell
                tool={
                  state === "holds"
                    ? {
                        text: t("tokens.revoke"),
                        label: t("tokens.revokeLabel", { name: token.name }),
                        onPress: () => onRevoke(token),
                      }
                    : null
                }
              />
            </tr>
          );
        })}
      </tbody>
    </table>
  );

  function stateText({ expiresAt, revokedAt }: Token, state: ReturnType<typeof stateOf>): string {
    const when = (iso: string | null) => (iso === null ? "" : formatInstant(iso, language));
    if (state === "revoked") return t("tokens.revoked", { when: when(revokedAt) });
    if (state === "ranOut") return t("tokens.ranOut", { when: when(expiresAt) });
    return expiresAt === null
      ? t("tokens.holds")
      : t("tokens.holdsUntil", { when: when(expiresAt) });
  }
}
