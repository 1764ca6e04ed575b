import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { sessionQuery } from "../api/access.ts";
import { ApiError, isSignedOut, whenSignedOut } from "../api/http.ts";
import { installationQuery, performanceQuery } from "../api/queries.ts";
import { HatchDefinition } from "../charts/hatch.tsx";
import { signInAddress } from "./back-address.ts";
import { firstAnswers } from "./first-answers.ts";
import { loadLanguage } from "./i18n.ts";
import { leaveForSignIn } from "./leave.ts";
import { takeSecret } from "./link-secret.ts";
import { questionOf } from "./question.ts";
import { router } from "./router.tsx";
import { parseAddress, readSearch } from "./search.ts";
import { firstLanguage } from "./texts.ts";

const longestWaitMs = 1_000;

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

takeSecret();
const search = readSearch(parseAddress(location.search));
const { installation, performance, session } = firstAnswers();
void client.prefetchQuery({ ...installationQuery(), queryFn: () => installation, retry: false });
if (performance) {
  const query = performanceQuery(questionOf(search), "office");
  void client.prefetchQuery({ ...query, queryFn: () => performance, retry: false });
}
if (session) {
  void client.prefetchQuery({ ...sessionQuery(), queryFn: () => session, retry: false });
}
// With its page already here the first drawing takes the place of the first number in one step.
const [out] = await Promise.all([
  isNobody(session),
  loadLanguage(firstLanguage(search.lang)),
  router.load(),
]);
if (out) {
  // Before anything is drawn: no board flashes up without numbers.
  router.history.replace(signInAddress(location));
  await router.load();
}
whenSignedOut(leaveForSignIn);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <HatchDefinition />
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

/** True when nobody is signed in; an answer that takes long is not waited for: `Known` will hear it. */
async function isNobody(asked: Promise<unknown> | null): Promise<boolean> {
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), longestWaitMs));
  const answered = Promise.resolve(asked).then(
    () => false,
    (error: unknown) => isSignedOut(error),
  );
  return Promise.race([answered, late]);
}
