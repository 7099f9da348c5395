import { createContext, type MouseEvent, useCallback, useContext, useEffect, useRef } from "react";
import type { Turn } from "./turns";

type Handler = (value: never) => void | Promise<void>;

/** Which of the present screen's acts does what; the screen opened last comes first. */
export class Acts {
  private readonly handlers = new Map<string, { current: Handler }[]>();

  add(act: string, handler: { current: Handler }) {
    this.handlers.set(act, [...(this.handlers.get(act) ?? []), handler]);
    return () => {
      const left = (this.handlers.get(act) ?? []).filter((other) => other !== handler);
      this.handlers.set(act, left);
    };
  }

  /** Nothing happens when the present screen knows no such act. */
  async run({ act, value }: Turn) {
    await this.handlers
      .get(act)
      ?.at(-1)
      ?.current(value as never);
  }
}

export interface TurnsAccess {
  acts: Acts;
  take: (turn: Pick<Turn, "act" | "value" | "decisive" | "hasty">) => void;
}

export const TurnsContext = createContext<TurnsAccess | null>(null);

export function useTurns(): TurnsAccess {
  const access = useContext(TurnsContext);
  if (!access) throw new Error("useTurns outside PortProvider");
  return access;
}

/** Makes the handler one of the screen's acts while mounted, always as it was drawn last. */
export function useAct<Value>(act: string, handler: (value: Value) => void | Promise<void>) {
  const { acts } = useTurns();
  const current = useRef<Handler>(handler as Handler);
  useEffect(() => {
    current.current = handler as Handler;
  });
  useEffect(() => acts.add(act, current), [acts, act]);
}

/** An act by tap that waits for its turn; the function returned takes the tap. */
export function useTap<Value>(act: string, handler: (value: Value) => void) {
  const { take } = useTurns();
  useAct(act, handler);
  return useCallback((value: Value) => take({ act, value }), [take, act]);
}

/** The act that ends the step, by tap or key; a double press does not end the next one too. */
export function useDecisiveTap(act: string, handler: () => void) {
  const { take } = useTurns();
  useAct(act, handler);
  return useCallback(
    (event?: MouseEvent) => take({ act, decisive: true, hasty: isHasty(event) }),
    [take, act],
  );
}

/** A mouse says which click of a double click it is; fingers and keys don't. */
function isHasty(event?: MouseEvent) {
  const pointer = (event?.nativeEvent as PointerEvent | undefined)?.pointerType;
  return pointer === "mouse" ? (event?.detail ?? 1) > 1 : true;
}
