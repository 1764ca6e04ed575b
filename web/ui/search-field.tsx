import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

export type SearchFieldProps = { label: string; query: string; onQuery: (query: string) => void };

/** Typing goes on for as long as a key follows the last within this time; then it is looked for. */
const pauseMs = 150;

/** A search by name. It keeps its own text while somebody types: an input method must not be cut off. */
export function SearchField({ label, query, onQuery }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(query);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(query);
  }, [query]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (wanted: string, afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onQuery(wanted), afterMs);
  };
  return (
    <label className={styles.box}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        data-hotkey="/"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          search(event.target.value.trim(), pauseMs);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text === "") return;
          setText("");
          search("", 0);
        }}
      />
    </label>
  );
}
