import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiError } from "../api/http.ts";
import { installationQuery, performanceQuery } from "../api/queries.ts";
import { HatchDefinition } from "../charts/hatch.tsx";
import "../ui/tokens.css";
import "../ui/base.css";
import { firstLanguage, loadLanguage } from "./i18n.ts";
import { questionOf } from "./question.ts";
import { router } from "./router.tsx";
import { parseAddress, readSearch } from "./search.ts";
import { firstTheme, showTheme } from "./theme.ts";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses it refuses again; only what may pass is worth another try.
      retry: (count, error) =>
        count < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      refetchOnWindowFocus: false,
    },
  },
});

const search = readSearch(parseAddress(location.search));
showTheme(firstTheme(search.theme))();
// Asked for before the texts are here: the first number waits for neither the other.
void client.prefetchQuery(installationQuery());
if (location.pathname === "/") {
  void client.prefetchQuery(performanceQuery(questionOf(search), "office"));
}
await loadLanguage(firstLanguage(search.lang));

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <HatchDefinition />
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
