/**
 * A Chinese message in its clauses: a line may end between them, not within a word. What is written with
 * spaces breaks well by itself.
 */
export function clausesOf(message: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(message)) return [message];
  return message.match(/[^，；。]+[，；。]?/gu) ?? [message];
}
