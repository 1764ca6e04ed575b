import card from "../ui/card.module.css";
import { Parts } from "../ui/parts.tsx";
import styles from "./board.module.css";

/** Title and facts of a card without a chart. */
export function CardHead({ title, facts }: { title: string; facts: string }) {
  return (
    <header className={styles.cardHead}>
      <h2 className={card.title}>{title}</h2>
      <p className={card.facts}>
        <Parts text={facts} />
      </p>
    </header>
  );
}
