/** A value that says when it was replaced. Listeners run in the order they came, after the value is set. */
export class Observable<Value> {
  #value: Value;
  readonly #listeners = new Set<(value: Value, before: Value) => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  set value(next: Value) {
    if (Object.is(next, this.#value)) return;
    const before = this.#value;
    this.#value = next;
    for (const listener of this.#listeners) listener(next, before);
  }

  /** Returns the function that ends it. */
  subscribe(listener: (value: Value, before: Value) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
