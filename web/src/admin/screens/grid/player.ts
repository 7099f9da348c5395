import type { GridPicture, PictureChange } from "@/api/types";
import { apply, type GridState, stacksOf, stateOf } from "./grid_state";

/** Shows a picture and the changes after it at any moment that it is asked for. */
export class Player {
  state: GridState;
  /** Grows when the state is another. */
  version = 0;
  /** Number of the last change that is known, shown or not. */
  last: number;
  #changes: PictureChange[] = [];
  #next = 0;
  #time: number;
  #stacks: { version: number; stacks: ReturnType<typeof stacksOf> } | null = null;

  constructor(readonly start: GridPicture) {
    this.state = stateOf(start);
    this.last = start.change;
    this.#time = start.at;
  }

  /** More changes, in their order; those that were shown are needed no longer. */
  hear(changes: PictureChange[]) {
    this.#changes = this.#changes.slice(this.#next).concat(changes);
    this.#next = 0;
    this.last = changes.at(-1)?.change ?? this.last;
  }

  /** Shows the moment; going back begins at the start. Only for one who keeps all changes. */
  seek(time: number) {
    if (time < this.#time) {
      this.state = stateOf(this.start);
      this.#next = 0;
      this.version += 1;
    }
    this.advance(time);
  }

  /** Lets happen all until then. */
  advance(time: number) {
    this.#time = time;
    const from = this.#next;
    for (let change = this.#at(); change && change.at <= time; change = this.#at()) {
      apply(this.state, change);
      this.#next += 1;
    }
    if (this.#next > from) this.version += 1;
  }

  get stacks() {
    if (this.#stacks?.version !== this.version) {
      this.#stacks = { version: this.version, stacks: stacksOf(this.state) };
    }
    return this.#stacks.stacks;
  }

  #at() {
    return this.#changes[this.#next];
  }
}
