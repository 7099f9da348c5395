import type { PickState, PutBackState } from "@/api/types";
import { CancelledScreen } from "../cancelled/cancelled_screen";
import { PutBackScreen } from "../put_back/put_back_screen";
import { usePort } from "../state/port_context";
import { FinishScreen } from "./finish_screen";
import { PreviewScreen } from "./preview_screen";
import { StepScreen } from "./step_screen";

export function PickScreen({ pick }: { pick: PickState }) {
  const { state } = usePort();
  const step = pick.current === null ? undefined : pick.steps[pick.current];
  const line = pick.lines.find(
    (candidate) => candidate.fulfillment_line_item_id === step?.fulfillment_line_item_id,
  );
  if (state.step === "cancelled" && pick.cancelled) {
    return <CancelledScreen pick={pick} notice={pick.cancelled} />;
  }
  if (pick.put_back) return <PutBack pick={pick} back={pick.put_back} />;
  if (state.step === "preview") return <PreviewScreen pick={pick} />;
  if (state.step === "finish" || !step || !line) return <FinishScreen pick={pick} />;
  return <StepScreen key={step.step_id} pick={pick} step={step} line={line} />;
}

function PutBack({ pick, back }: { pick: PickState; back: PutBackState }) {
  const line = pick.lines.find(
    (candidate) => candidate.fulfillment_line_item_id === back.fulfillment_line_item_id,
  );
  if (!line) return null;
  const key = `${back.step_id}/${back.quantity}`;
  return <PutBackScreen key={key} pick={pick} back={back} line={line} />;
}
