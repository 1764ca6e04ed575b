import {
  accountRoute,
  changePasswordRoute,
  revokeOtherSessionsRoute,
  revokeOwnSessionRoute,
} from "./account.ts";
import { auditRoute } from "./audit.ts";
import { breakdownRoute } from "./breakdown.ts";
import { companyBackRoute, companySignInRoute, unlinkCompanyRoute } from "./company-sign-in.ts";
import { explainRoute, referenceRoute, rowsRoute } from "./explain.ts";
import { forgottenRoute } from "./forgotten.ts";
import {
  importDetailRoute,
  importListRoute,
  importRoute,
  rejectedRowsRoute,
  undoRoute,
} from "./imports.ts";
import { liveRoute } from "./live.ts";
import { openApiRoute } from "./openapi-route.ts";
import {
  disableRoute,
  enableRoute,
  endGrantRoute,
  giveGrantRoute,
  inviteRoute,
  peopleRoute,
  resetLinkRoute,
  revokePersonSessionsRoute,
  withdrawRoute,
} from "./people.ts";
import { performanceRoute } from "./performance.ts";
import { priceComplianceRoute } from "./price-compliance.ts";
import { priceIncidentsRoute } from "./price-incidents.ts";
import { promotionsRoute } from "./promotions.ts";
import type { Route } from "./route.ts";
import {
  confirmScreenRoute,
  pairRoute,
  pollRoute,
  revokeScreenRoute,
  screenListRoute,
} from "./screens.ts";
import {
  beginFactorRoute,
  confirmFactorRoute,
  removeFactorRoute,
  removePersonsFactorRoute,
  signInCodeRoute,
} from "./second-factor.ts";
import { seriesRoute } from "./series.ts";
import {
  enterDemoRoute,
  entryRoute,
  lookAtLinkRoute,
  sessionRoute,
  showDemoRoute,
  signInRoute,
  signOutRoute,
  useLinkRoute,
} from "./sign-in.ts";
import { healthRoute, installationRoute, readyRoute, startOwnRoute } from "./status.ts";
import { templateRoute } from "./templates.ts";
import { newTokenRoute, revokeTokenRoute, tokenListRoute } from "./tokens.ts";
import { visitsOverdueRoute } from "./visits-overdue.ts";

const described: readonly Route[] = [
  healthRoute,
  readyRoute,
  installationRoute,
  startOwnRoute,
  performanceRoute,
  seriesRoute,
  breakdownRoute,
  priceIncidentsRoute,
  priceComplianceRoute,
  promotionsRoute,
  visitsOverdueRoute,
  explainRoute,
  rowsRoute,
  referenceRoute,
  importRoute,
  importListRoute,
  importDetailRoute,
  rejectedRowsRoute,
  undoRoute,
  templateRoute,
  liveRoute,
  sessionRoute,
  entryRoute,
  enterDemoRoute,
  showDemoRoute,
  signInRoute,
  signInCodeRoute,
  companySignInRoute,
  companyBackRoute,
  forgottenRoute,
  signOutRoute,
  lookAtLinkRoute,
  useLinkRoute,
  accountRoute,
  changePasswordRoute,
  beginFactorRoute,
  confirmFactorRoute,
  removeFactorRoute,
  revokeOtherSessionsRoute,
  revokeOwnSessionRoute,
  peopleRoute,
  inviteRoute,
  withdrawRoute,
  giveGrantRoute,
  endGrantRoute,
  disableRoute,
  enableRoute,
  resetLinkRoute,
  removePersonsFactorRoute,
  unlinkCompanyRoute,
  revokePersonSessionsRoute,
  tokenListRoute,
  newTokenRoute,
  revokeTokenRoute,
  pairRoute,
  pollRoute,
  confirmScreenRoute,
  screenListRoute,
  revokeScreenRoute,
  auditRoute,
];

/** Every route of the product. What is not here is not served. */
export const routeTable: readonly Route[] = [...described, openApiRoute(described)];
