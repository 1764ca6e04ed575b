import { Fragment } from "react";
import card from "./card.module.css";

/** Facts with points between them: the line breaks after a point; inside of a fact only if it is longer than a line. */
export function Parts({ text }: { text: string }) {
  return text.split(/(?<=[ \u00a0]·) /).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && " "}
      <span className={card.part}>{part}</span>
    </Fragment>
  ));
}
