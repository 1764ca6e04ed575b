/** Accounts of numbers: their code and their texts come with the first that is opened. */
import { lazy } from "react";
import { explainPart } from "../app/explain-texts.ts";
import { withTexts } from "../app/i18n.ts";

export const ExplainDrawer = lazy(async () => ({
  default: (await withTexts(explainPart, import("../features/explain/explain-drawer.tsx")))
    .ExplainDrawer,
}));

export const ThingAccount = lazy(async () => ({
  default: (await withTexts(explainPart, import("./thing-account.tsx"))).ThingAccount,
}));
