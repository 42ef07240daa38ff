/** A function that remembers what it answered, for so many questions; then it begins anew. */
export function remembered<Answer>(answer: (question: string) => Answer, most: number): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const before = known.get(question);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = answer(question);
    known.set(question, made);
    return made;
  };
}
