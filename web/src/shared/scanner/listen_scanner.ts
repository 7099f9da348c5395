import { groupSeparator, isElementString } from "./gs1";

/** One code read by a wedge scanner, or typed so fast that it cannot be told apart from one. */
export interface Scan {
  code: string;
  /** A gap was too long for one code, so characters may be missing: ask to scan again. */
  broken: boolean;
}

export interface ScannerOptions {
  /** Longest pause in ms between two keys of one code. */
  maxGap?: number;
  /** A pause in ms after which the next key starts a new code. */
  idle?: number;
  /** Median pause in ms up to which keys in a text field count as a scanner's. */
  typingGap?: number;
  target?: EventTarget;
}

type Editable = HTMLInputElement | HTMLTextAreaElement;

interface Burst {
  text: string;
  gaps: number[];
  last: number;
  broken: boolean;
  field: Editable | null;
  before: string;
}

/**
 * Reports every code a keyboard-wedge scanner sends, wherever the focus is, and returns a function
 * that stops it. Outside text fields anything up to Enter is a code. Inside one only a burst faster
 * than a person types is; the field then gets back the text it had before.
 */
export function listenScanner(onScan: (scan: Scan) => void, options: ScannerOptions = {}) {
  const { maxGap = 400, idle = 1500, typingGap = 60, target = document } = options;
  let burst: Burst | null = null;

  const onKey = (raw: Event) => {
    const event = raw as KeyboardEvent;
    if (isSeparator(event)) return separate(event);
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (burst && event.timeStamp - burst.last > idle) burst = null;
    if (event.key === "Enter") return finish(event);
    if (!isPrintable(event.key)) return;
    burst = add(burst, event, maxGap);
    // A space in a code must not press the button that has the focus.
    if (event.key === " " && !burst.field && burst.text.length > 1) event.preventDefault();
  };

  // Only GS1 elements need it; no code begins with it.
  const separate = (event: KeyboardEvent) => {
    if (burst) burst = { ...burst, text: burst.text + groupSeparator, last: event.timeStamp };
  };

  const finish = (event: KeyboardEvent) => {
    const done = burst;
    burst = null;
    if (!done || (done.field && !isFast(done, typingGap))) return;
    event.preventDefault();
    event.stopPropagation();
    if (done.field) restore(done.field, done.before);
    onScan({ code: codeOf(done.text), broken: done.broken });
  };

  target.addEventListener("keydown", onKey, { capture: true });
  return () => target.removeEventListener("keydown", onKey, { capture: true });
}

function add(burst: Burst | null, event: KeyboardEvent, maxGap: number): Burst {
  const field = editable(event.target);
  if (!burst || burst.field !== field) return start(event, field);
  const gap = event.timeStamp - burst.last;
  return {
    ...burst,
    text: burst.text + event.key,
    gaps: [...burst.gaps, gap],
    last: event.timeStamp,
    broken: burst.broken || gap > maxGap,
  };
}

function start(event: KeyboardEvent, field: Editable | null): Burst {
  const before = field?.value ?? "";
  return { text: event.key, gaps: [], last: event.timeStamp, broken: false, field, before };
}

/** Scanners send the separator as itself, or as the keys that make it on a keyboard. */
function isSeparator(event: KeyboardEvent) {
  return event.key === groupSeparator || (event.ctrlKey && event.key === "]");
}

function codeOf(text: string) {
  return isElementString(text) ? text.trim() : text.replaceAll(groupSeparator, "").trim();
}

function isPrintable(key: string) {
  return [...key].length === 1 && key >= " " && key !== "\u007f";
}

function isFast(burst: Burst, typingGap: number) {
  const sorted = burst.gaps.toSorted((a, b) => a - b);
  return sorted.length >= 2 && (sorted[sorted.length >> 1] as number) <= typingGap;
}

function editable(target: EventTarget | null): Editable | null {
  const element = target as (Editable & { type?: string }) | null;
  const tag = element?.tagName;
  if (tag === "TEXTAREA") return element;
  const buttons = ["button", "checkbox", "radio", "submit", "range"];
  return tag === "INPUT" && !buttons.includes(element?.type ?? "text") ? element : null;
}

/** Sets the value past React's own setter, so that the input event is not taken for an echo. */
function restore(field: Editable, value: string) {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  if (setter) setter.call(field, value);
  else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
