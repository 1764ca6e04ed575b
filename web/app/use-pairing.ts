import { useEffect, useRef, useState } from "react";
import { keepPairing, type Pairing, type PairingTrouble } from "../api/pairing.ts";

export type PairingState = {
  /** null while there is no code that holds. */
  readonly pairing: Pairing | null;
  readonly trouble: PairingTrouble | null;
};

/** Asks for codes for as long as the page is open; `onPaired` once one of them was confirmed. */
export function usePairing(onPaired: () => void): PairingState {
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [trouble, setTrouble] = useState<PairingTrouble | null>(null);
  const paired = useRef(onPaired);
  useEffect(() => {
    paired.current = onPaired;
  });
  useEffect(() => {
    const stop = new AbortController();
    void keepPairing({
      signal: stop.signal,
      onCode: setPairing,
      onTrouble: setTrouble,
      onPaired: () => paired.current(),
    });
    return () => stop.abort();
  }, []);
  return { pairing, trouble };
}
