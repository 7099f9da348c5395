import { ApiError } from "@/api/problem";
import type { CommandStore, StoredCommand } from "./command_store";

/** What became of a command. */
export type Outcome<State> =
  | { kind: "done"; command: StoredCommand; state: State }
  /** The work went on without this command; what was queued behind it is dropped too. */
  | { kind: "moved_on"; command: StoredCommand; error: ApiError }
  | { kind: "refused"; command: StoredCommand; error: ApiError };

export interface OutboxStatus {
  /** Commands not answered yet. */
  waiting: number;
  /** Time in ms since which no answer came; null while the server answers. */
  failingSince: number | null;
}

interface Surroundings<State> {
  store: CommandStore;
  send: (command: StoredCommand) => Promise<State>;
  onOutcome: (outcome: Outcome<State>) => void;
  onStatus: (status: OutboxStatus) => void;
  /** Calls back after that many ms; returns a function that cancels. */
  later: (ms: number, call: () => void) => () => void;
  now: () => number;
}

const pauses = [500, 1000, 2000, 4000, 8000];

/**
 * Sends commands one after another, oldest first, and keeps each until the server has answered it.
 * The server knows a command by its id, so sending one again after a lost answer does nothing twice.
 */
export class Outbox<State> {
  private readonly around: Surroundings<State>;
  private running = false;
  private failures = 0;
  private failingSince: number | null = null;
  private cancelRetry: () => void = () => undefined;

  constructor(around: Surroundings<State>) {
    this.around = around;
  }

  /** Resolves when the command is kept, not when it is answered. */
  async add(command: StoredCommand) {
    await this.around.store.add(command);
    await this.tellStatus();
    void this.wake();
  }

  /** Sends what waits; call it at the start and whenever the server may be there again. */
  async wake() {
    if (this.running) return;
    this.running = true;
    this.cancelRetry();
    try {
      while (await this.sendFirst());
    } finally {
      this.running = false;
      await this.tellStatus();
    }
  }

  /** Stops trying again by itself; wake() goes on. */
  pause() {
    this.cancelRetry();
  }

  /** Forgets everything that waits, as the worker chose. */
  async clear() {
    for (const command of await this.around.store.all()) {
      await this.around.store.remove(command.command_id);
    }
    await this.tellStatus();
  }

  /** Whether to go on with the next one. */
  private async sendFirst(): Promise<boolean> {
    const [command] = await this.around.store.all();
    if (!command) return false;
    try {
      const state = await this.around.send(command);
      await this.settle(command, { kind: "done", command, state });
      return true;
    } catch (error) {
      return this.failed(command, error);
    }
  }

  private async failed(command: StoredCommand, error: unknown): Promise<boolean> {
    if (!(error instanceof ApiError) || mayPass(error)) {
      this.retryLater();
      return false;
    }
    if (error.code !== "task_moved_on") {
      await this.settle(command, { kind: "refused", command, error });
      return true;
    }
    await this.settle(command, { kind: "moved_on", command, error });
    await this.clear();
    return false;
  }

  private async settle(command: StoredCommand, outcome: Outcome<State>) {
    this.failures = 0;
    this.failingSince = null;
    await this.around.store.remove(command.command_id);
    await this.tellStatus();
    this.around.onOutcome(outcome);
  }

  private retryLater() {
    this.failingSince ??= this.around.now();
    const pause = pauses[Math.min(this.failures, pauses.length - 1)] as number;
    this.failures += 1;
    this.cancelRetry = this.around.later(pause, () => void this.wake());
  }

  private async tellStatus() {
    const waiting = (await this.around.store.all()).length;
    this.around.onStatus({ waiting, failingSince: this.failingSince });
  }
}

/** Refusals that say nothing about the command: it is sent again later. */
function mayPass({ status }: ApiError) {
  return status >= 500 || status === 429 || status === 408 || status === 401;
}
