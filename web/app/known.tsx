import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SessionAnswer } from "../../shared/contract/access.ts";
import { sessionQuery } from "../api/access.ts";
import { isSignedOut } from "../api/http.ts";
import controls from "../ui/controls.module.css";
import { Empty } from "../ui/empty.tsx";
import { goAs, leaveForSignIn } from "./leave.ts";

/** Shows its children once it is known who asks, and to nobody else. */
export function Known({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(sessionQuery());
  const [first, setFirst] = useState<SessionAnswer | null>(null);
  const out = isSignedOut(error);
  if (data && first === null) setFirst(data);
  const another = first !== null && data !== undefined && !isSame(first, data);

  useEffect(() => {
    if (out) leaveForSignIn();
    // Signed in as another in a second tab, or given other grants: nothing of before may stay.
    else if (another) goAs(location.href);
  }, [out, another]);

  if (data) return children;
  if (!error || out) return null;
  return (
    <main>
      <Empty
        title={t("error.title")}
        action={
          <button type="button" className={controls.primary} onClick={() => void refetch()}>
            {t("error.retry")}
          </button>
        }
      >
        {t("error.network")}
      </Empty>
    </main>
  );
}

const isSame = (a: SessionAnswer, b: SessionAnswer): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
