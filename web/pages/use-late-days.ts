import { useQuery } from "@tanstack/react-query";
import { daysBetween } from "../../shared/calendar/day.ts";
import type { PerformanceAnswer } from "../../shared/contract/performance.ts";
import { installationQuery, type Question } from "../api/queries.ts";

/** Sales older than this are worth a line on the page: a long weekend is not. */
const lateAfterDays = 3;

/** How many days ago sales stopped; 0 while that is no news, and for who asked for a day of the past. */
export function useLateDays(answer: PerformanceAnswer | undefined, question: Question): number {
  const installation = useQuery(installationQuery()).data;
  const through = answer?.dataThrough ?? null;
  const now = question.on === null && question.ledger === null;
  if (!installation || through === null || !now) return 0;
  const days = daysBetween(through, installation.today);
  return days > lateAfterDays ? days : 0;
}
