/** Rows kept at most, over all answers: tens of megabytes. */
const mostRows = 200_000;

interface Answer {
  readonly rows: Promise<readonly unknown[]>;
  count: number;
}

/**
 * The answers of SQL over the derived tables. They belong to one state of these and are dropped with it, so that a text
 * asked again has the same rows: a figure's period before is often another's period, and what hangs on the as-of day
 * only is the same for every period. The ones longest unused go first. Rows are shared: nobody may change them.
 */
export class KnownAnswers {
  readonly #bySql = new Map<string, Answer>();
  #rows = 0;

  /** The rows of `sql`, from `ask` where nobody has asked before; a failure is not kept. */
  async rowsOf<Row>(sql: string, ask: (sql: string) => Promise<Row[]>): Promise<Row[]> {
    const known = this.#bySql.get(sql);
    const answer = known ?? { rows: ask(sql), count: 0 };
    this.#bySql.delete(sql);
    this.#bySql.set(sql, answer);
    try {
      const rows = (await answer.rows) as Row[];
      if (!known && this.#bySql.get(sql) === answer) this.#count(answer, rows.length);
      return rows;
    } catch (error) {
      if (this.#bySql.get(sql) === answer) this.#bySql.delete(sql);
      throw error;
    }
  }

  #count(answer: Answer, rows: number): void {
    answer.count = rows + 1;
    this.#rows += answer.count;
    for (const [sql, oldest] of this.#bySql) {
      if (this.#rows <= mostRows) return;
      this.#bySql.delete(sql);
      this.#rows -= oldest.count;
    }
  }
}
