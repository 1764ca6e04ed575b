import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiError } from "../api/http.ts";
import { installationQuery, performanceQuery } from "../api/queries.ts";
import { HatchDefinition } from "../charts/hatch.tsx";
import { firstAnswers } from "./first-answers.ts";
import { loadLanguage } from "./i18n.ts";
import { questionOf } from "./question.ts";
import { router } from "./router.tsx";
import { parseAddress, readSearch } from "./search.ts";
import { firstLanguage } from "./texts.ts";

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
const { installation, performance } = firstAnswers();
void client.prefetchQuery({ ...installationQuery(), queryFn: () => installation, retry: false });
if (performance) {
  const query = performanceQuery(questionOf(search), "office");
  void client.prefetchQuery({ ...query, queryFn: () => performance, retry: false });
}
// With its page already here the first drawing takes the place of the first number in one step.
await Promise.all([loadLanguage(firstLanguage(search.lang)), router.load()]);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <HatchDefinition />
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
