import card from "./card.module.css";

/** Facts with points between them: the line breaks after a point; inside of a fact only if it is longer than a line. */
export function Parts({ text }: { text: string }) {
  return text.split(/(?<=[ \u00a0]·) /).flatMap((part) => [
    <span key={part} className={card.part}>
      {part}
    </span>,
    " ",
  ]);
}
