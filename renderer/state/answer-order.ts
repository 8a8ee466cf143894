/**
 * Keeps answers in the order of their questions, whenever they come: none is taken after a newer one, and none of before
 * the question was another one. While one question is asked again and again, each answer that is newer is taken.
 */
export class AnswerOrder {
  #asked = 0;
  #taken = 0;

  /** Begins to ask; answers with its number. */
  ask(): number {
    this.#asked += 1;
    return this.#asked;
  }

  /** Whether the answer to an ask is to be taken; it is then. */
  take(ask: number): boolean {
    if (ask <= this.#taken) return false;
    this.#taken = ask;
    return true;
  }

  /** Whether nothing was asked since. */
  isNewest(ask: number): boolean {
    return ask === this.#asked;
  }

  /** Nothing that was asked so far is to be taken any more. */
  forget(): void {
    this.#taken = this.#asked;
  }
}
