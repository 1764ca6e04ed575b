import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { LeaguePage } from "../pages/league-page.tsx";
import { administrationPart } from "./administration-texts.ts";
import { CrashPage } from "./crash-page.tsx";
import { entryPart } from "./entry-texts.ts";
import { Frame } from "./frame.tsx";
import { withTexts } from "./i18n.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { parseAddress, readSearch, writeAddress } from "./search.ts";
import { WallCrash } from "./wall-crash.tsx";
import { wallPart } from "./wall-texts.ts";

const rootRoute = createRootRoute({
  component: Frame,
  validateSearch: readSearch,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
});

const leagueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: LeaguePage,
});

const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/office",
  component: lazyRouteComponent(() => import("../pages/office-page.tsx"), "OfficePage"),
});

const shareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/share",
  component: lazyRouteComponent(() => import("../pages/share-page.tsx"), "SharePage"),
});

const priceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/price",
  component: lazyRouteComponent(() => import("../pages/price-page.tsx"), "PricePage"),
});

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/imports",
  component: lazyRouteComponent(() => import("../pages/imports-page.tsx"), "ImportsPage"),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/people",
  component: lazyRouteComponent(
    () => withTexts(administrationPart, import("../pages/people-page.tsx")),
    "PeoplePage",
  ),
});

const tokensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tokens",
  component: lazyRouteComponent(
    () => withTexts(administrationPart, import("../pages/tokens-page.tsx")),
    "TokensPage",
  ),
});

const screensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/screens",
  component: lazyRouteComponent(
    () => withTexts(administrationPart, import("../pages/screens-page.tsx")),
    "ScreensPage",
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/audit",
  component: lazyRouteComponent(
    () => withTexts(administrationPart, import("../pages/audit-page.tsx")),
    "AuditPage",
  ),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  component: lazyRouteComponent(
    () => withTexts(entryPart, import("../pages/sign-in-page.tsx")),
    "SignInPage",
  ),
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/welcome",
  component: lazyRouteComponent(
    () => withTexts(entryPart, import("../pages/welcome-page.tsx")),
    "WelcomePage",
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  component: lazyRouteComponent(
    () => withTexts(entryPart, import("../pages/account-page.tsx")),
    "AccountPage",
  ),
});

const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/wall",
  component: lazyRouteComponent(
    () => withTexts(wallPart, import("../pages/wall-page.tsx")),
    "WallPage",
  ),
  errorComponent: WallCrash,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    leagueRoute,
    officeRoute,
    shareRoute,
    priceRoute,
    importsRoute,
    peopleRoute,
    tokensRoute,
    screensRoute,
    auditRoute,
    signInRoute,
    welcomeRoute,
    accountRoute,
    wallRoute,
  ]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
});

declare module "@tanstack/react-router" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- the router reads this interface
  interface Register {
    router: typeof router;
  }
}
