/** One act of the worker: a scan or a tap. */
export interface Turn {
  /** Which of the screen's acts it is: "scan", "confirm", "count", … */
  act: string;
  /** The step on the screen when it was done. */
  step: string;
  /** When it was done, in ms. */
  at: number;
  /** What goes with it: the code of a scan. */
  value?: unknown;
  /** It ends the step: a Confirm, by tap, key or code. */
  decisive?: boolean;
  /** It may be the second half of a double press. */
  hasty?: boolean;
}

/** Why an act was not done. */
export type Dropped =
  /** An act before it was refused or was wrong. */
  | "after_refusal"
  /** The step it was meant for is over. */
  | "too_late"
  /** Too many wait already. */
  | "too_many";

interface Surroundings {
  /** No act is being sent and the screen shows what the last one brought. */
  ready: () => boolean;
  step: () => string;
  /** Does the act on the present screen; resolves to false when it was wrong there. */
  run: (turn: Turn) => Promise<boolean>;
  onDropped: (why: Dropped, turns: Turn[]) => void;
  onWaiting: (count: number) => void;
}

/** More scans than a worker makes while one act is being sent. */
export const most = 12;

/** A second tap of the same press; nobody reads a new step and decides that fast. */
const doubleTap = 500;

/**
 * The worker's acts take their turn: while one is being sent or looked up, those that follow wait
 * and are judged, in order, against what it brought. Nothing is done to a step that was not on the
 * screen: a scan is judged anew, a tap for a step that is over is dropped.
 */
export class Turns {
  private readonly around: Surroundings;
  private waiting: Turn[] = [];
  private running = false;
  /** The step on the screen, since when, and whether something was done at it. */
  private shown = { step: "", since: 0, touched: false };

  constructor(around: Surroundings) {
    this.around = around;
  }

  /** The screen shows a step, perhaps another than before. */
  show(step: string, at: number) {
    if (step !== this.shown.step) this.shown = { step, since: at, touched: false };
  }

  take(turn: Turn) {
    const free = !this.running && this.waiting.length === 0 && this.around.ready();
    if (free) return void this.run(turn, false);
    if (this.waiting.length >= most) return this.around.onDropped("too_many", [turn]);
    this.waiting.push(turn);
    this.around.onWaiting(this.waiting.length);
  }

  /** Lets the first that waits have its turn; call it whenever the screen is drawn anew. */
  next() {
    if (this.running || !this.around.ready()) return;
    const turn = this.waiting.shift();
    if (!turn) return;
    this.around.onWaiting(this.waiting.length);
    void this.run(turn, true);
  }

  /** The act they waited for was refused: they were made for a state that never came. */
  drop(): Turn[] {
    const dropped = this.waiting;
    this.waiting = [];
    if (dropped.length > 0) {
      this.around.onWaiting(0);
      this.around.onDropped("after_refusal", dropped);
    }
    return dropped;
  }

  private async run(turn: Turn, waited: boolean) {
    const late = isTap(turn) && turn.step !== this.around.step();
    if (late || this.isSecondPress(turn)) {
      // Who presses Confirm again because nothing seems to happen need not hear of it.
      if (!turn.decisive) this.around.onDropped("too_late", [turn]);
      return this.around.onWaiting(this.waiting.length);
    }
    this.running = true;
    this.shown.touched = true;
    try {
      const right = await this.around.run(turn);
      if (waited && !right) this.drop();
    } finally {
      this.running = false;
      // Drawn again after this, so that the next one meets the screen as it is then.
      this.around.onWaiting(this.waiting.length);
    }
  }

  /** Of a Confirm that ended the step before this one. */
  private isSecondPress(turn: Turn) {
    const { since, touched } = this.shown;
    return turn.decisive && turn.hasty && !touched && turn.at < since + doubleTap;
  }
}

/** A scan means the same thing whatever is on the screen; a tap does not. */
function isTap({ act }: Turn) {
  return act !== "scan";
}
