import type { WantedThing } from "../features/explain/thing.ts";
import { ThingDrawer } from "../features/explain/thing-drawer.tsx";
import { formatDay } from "../format/day.ts";
import type { Board } from "./board.ts";
import { useSeenPrices } from "./use-seen-prices.ts";
import { useThing } from "./use-thing.ts";

/** The account of a thing the address names: what it is comes from the answers the page already has. */
export function ThingAccount({
  board,
  wanted,
  onClose,
}: {
  board: Board;
  wanted: WantedThing;
  onClose: () => void;
}) {
  const { answer, language } = board;
  const on = answer.on < answer.period.end ? answer.on : answer.period.end;
  const one = useThing(board, wanted, on);
  const prices = useSeenPrices(board, wanted, on);
  const thing = one ?? prices;
  if (!thing) return null;
  return (
    <ThingDrawer
      wanted={wanted}
      thing={thing}
      day={formatDay(wanted.kind === "programme" ? answer.on : on, language)}
      ledger={answer.ledger}
      language={language}
      onClose={onClose}
    />
  );
}
