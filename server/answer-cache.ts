/** Answers that are a function of their question and the ledger, kept as the bytes that were sent. */
export type KeptAnswer = { readonly etag: string; readonly body: string };

export type AnswerCache = {
  get(key: string): KeptAnswer | undefined;
  put(key: string, answer: KeptAnswer): void;
};

/** Least recently used first out, bounded by the characters it holds. */
export function answerCache(mostCharacters: number): AnswerCache {
  const kept = new Map<string, KeptAnswer>();
  let characters = 0;
  return {
    get: (key) => {
      const answer = kept.get(key);
      if (!answer) return undefined;
      kept.delete(key);
      kept.set(key, answer);
      return answer;
    },
    put: (key, answer) => {
      if (answer.body.length > mostCharacters / 4 || kept.has(key)) return;
      kept.set(key, answer);
      characters += answer.body.length;
      for (const [oldest, old] of kept) {
        if (characters <= mostCharacters) break;
        kept.delete(oldest);
        characters -= old.body.length;
      }
    },
  };
}
