import type { ApiError } from "@/api/problem";
import type { PortState } from "@/api/types";
import type { StoredCommand } from "../outbox/command_store";

/** The work went on elsewhere before the worker's act arrived. */
export interface Conflict {
  command: StoredCommand;
  /** What the worker saw. */
  before: PortState;
  /** What the server has now. */
  after: PortState;
}

/** The new state that comes with a 409 `task_moved_on`. */
export function movedOnState(error: ApiError): PortState | null {
  const body = error.body as { state?: PortState } | null;
  return body?.state ?? null;
}

/**
 * Whether the screen of the new state says all there is to say, with nothing to choose: the order is
 * cancelled, or its label has come.
 */
export function speaksForItself({ step, ship }: PortState): boolean {
  return step === "cancelled" || ship?.label?.status === "labelled";
}

/** Whether the act still makes sense on the new state, so that it may be offered again. */
export function stillPossible({ command, after }: Conflict): boolean {
  const args = command.arguments;
  if (command.name === "confirm_pick" || command.name === "report") {
    return (
      after.pick?.steps.some((step) => step.step_id === args.step_id && !step.done) === true &&
      after.pick.current !== null &&
      after.pick.steps[after.pick.current]?.step_id === args.step_id
    );
  }
  if (command.name === "confirm_step" || command.name === "report_step") {
    return after.grid_pick?.current === args.step_id && args.step_id !== undefined;
  }
  if (command.name === "confirm_put_back") return after.pick?.put_back?.step_id === args.step_id;
  if (command.name === "confirm_store") return after.step === "shelf_and_quantity";
  if (command.name === "begin") return after.task === "pick" && after.step === "preview";
  return false;
}
