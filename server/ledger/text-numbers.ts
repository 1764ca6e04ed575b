/** Numbers texts as they come, 0, 1, 2 …: what is summed by a code or a day is summed by a number. */
export type TextNumbers = {
  readonly texts: readonly string[];
  of(text: string): number;
};

export function makeTextNumbers(): TextNumbers {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  // Files come in order of day: what was last asked for is asked for again.
  let lastText = "";
  let lastNumber = -1;
  return {
    texts,
    of: (text) => {
      if (text === lastText && lastNumber >= 0) return lastNumber;
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.length;
        texts.push(text);
        numbers.set(text, number);
      }
      lastText = text;
      lastNumber = number;
      return number;
    },
  };
}

/** The numbers in the order of their texts. */
export function inTextOrder({ texts }: TextNumbers): Int32Array {
  const text = (number: number): string => texts[number] as string;
  return Int32Array.from(texts.keys()).sort((a, b) =>
    text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0,
  );
}
