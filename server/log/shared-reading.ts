/** Readings one after another, of which calls that wait for the next share it: each sees all that was written before it. */
export class SharedReading<T> {
  readonly #read: () => Promise<T>;
  #reading: Promise<unknown> = Promise.resolve();
  #waiting: Promise<T> | undefined;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  next(): Promise<T> {
    if (this.#waiting) return this.#waiting;
    const next = this.#reading.then(() => {
      this.#waiting = undefined;
      return this.#read();
    });
    this.#waiting = next;
    this.#reading = next.catch(() => undefined);
    return next;
  }
}
