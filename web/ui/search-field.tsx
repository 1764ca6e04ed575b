import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

export type SearchFieldProps = { label: string; query: string; onQuery: (query: string) => void };

/** A search by name. It keeps its own text while somebody types: an input method must not be cut off. */
export function SearchField({ label, query, onQuery }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(query);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(query);
  }, [query]);
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
          onQuery(event.target.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text === "") return;
          setText("");
          onQuery("");
        }}
      />
    </label>
  );
}
