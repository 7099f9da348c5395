import { useSyncExternalStore } from "react";
import { play, type Sound } from "@/shared/sound/sounds";

/** The answer to the worker's last scan or act, shown until the next. */
export interface Feedback {
  tone: "ok" | "error" | "info";
  text: string;
  /** What was scanned. */
  code?: string;
  /** What a right scan would have been. */
  expected?: string;
  detail?: string;
  /** What was not done because of it. */
  lost?: string;
}

let current: Feedback | null = null;
const listeners = new Set<() => void>();

function set(next: Feedback | null) {
  current = next;
  for (const listener of listeners) listener();
}

/** Shows the answer and plays its sound; `sound` when it is another than the tone's own. */
export function tell(feedback: Feedback, sound?: Sound) {
  const own: Sound | null = feedback.tone === "info" ? null : feedback.tone;
  const chosen = sound ?? own;
  if (chosen) play(chosen);
  set(feedback);
}

/** Back to the hint of the step. */
export function clearFeedback() {
  if (current) set(null);
}

/** What the worker was told last. */
export function present(): Feedback | null {
  return current;
}

export function useFeedback(): Feedback | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
