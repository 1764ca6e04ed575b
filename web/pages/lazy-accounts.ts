/** Accounts of numbers: their code and their texts come with the first that is opened. */
import { lazy } from "react";
import { explainPart } from "../app/explain-texts.ts";
import { addTexts } from "../app/i18n.ts";

const withTexts = async <T>(code: Promise<T>): Promise<T> => {
  await addTexts(explainPart);
  return code;
};

export const ExplainDrawer = lazy(async () => ({
  default: (await withTexts(import("../features/explain/explain-drawer.tsx"))).ExplainDrawer,
}));

export const ThingAccount = lazy(async () => ({
  default: (await withTexts(import("./thing-account.tsx"))).ThingAccount,
}));
