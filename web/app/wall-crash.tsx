import { useEffect } from "react";
import { getJson } from "../api/http.ts";
import { forgetKept } from "../features/wall/kept-facts.ts";
import { CrashPage } from "./crash-page.tsx";

const retryMs = 8_000;

/** What is left of a wall that threw, or lost a file of an older build: it comes back by itself. */
export function WallCrash({ error }: { error: unknown }) {
  useEffect(() => {
    // Loading anew while the server is away would leave the browser's own error page on the wall.
    const reload = () => {
      getJson("/api/health").then(
        () => {
          // The server has the numbers; kept ones may be what the page stumbled over.
          forgetKept(localStorage);
          location.reload();
        },
        () => undefined,
      );
    };
    const timer = setInterval(reload, retryMs);
    return () => clearInterval(timer);
  }, []);
  return <CrashPage error={error} />;
}
