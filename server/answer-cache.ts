/** Answers that are a function of their question and the ledger, kept as the bytes that were sent. */
export type KeptAnswer = { readonly etag: string; readonly body: string };

export type AnswerCache<Answer extends KeptAnswer> = {
  get(key: string): Answer | undefined;
  put(key: string, answer: Answer): void;
};

/** Least recently used first out, bounded by the characters it holds. */
export function answerCache<Answer extends KeptAnswer>(
  mostCharacters: number,
): AnswerCache<Answer> {
  const kept = new Map<string, Answer>();
  let newest: string | null = null;
  let characters = 0;
  return {
    get: (key) => {
      const answer = kept.get(key);
      if (!answer) return undefined;
      // One board that many screens ask for is not moved to where it is already.
      if (key !== newest) {
        kept.delete(key);
        kept.set(key, answer);
        newest = key;
      }
      return answer;
    },
    put: (key, answer) => {
      if (answer.body.length > mostCharacters / 4 || kept.has(key)) return;
      kept.set(key, answer);
      newest = key;
      characters += answer.body.length;
      for (const [oldest, old] of kept) {
        if (characters <= mostCharacters) break;
        kept.delete(oldest);
        characters -= old.body.length;
      }
    },
  };
}
