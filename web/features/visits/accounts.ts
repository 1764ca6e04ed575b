/** Key accounts as squares: the overdue by name, the others by number. */
import type { VisitsBlock } from "../../../shared/contract/performance.ts";
import type { OverdueDealer } from "../../../shared/contract/visits-overdue.ts";
import type { Account } from "../../charts/dot-list-spec.ts";

/** As the card counts them; `onCycleLabel` names those that are not overdue. */
export function accountsOf(
  { onCycle }: VisitsBlock,
  overdue: readonly OverdueDealer[],
  onCycleLabel: string,
): Account[] {
  return [
    ...overdue.map(({ dealer, name, daysOverdue }) => ({
      key: dealer,
      label: name,
      onCycle: false,
      daysOverdue,
    })),
    ...Array.from({ length: onCycle }, (_, index) => ({
      key: `on-cycle-${index}`,
      label: `${onCycleLabel} ${index + 1}`,
      onCycle: true,
      daysOverdue: null,
    })),
  ];
}
