export type Sound = "ok" | "line" | "error" | "attention" | "alarm";

interface Tone {
  /** Hz, then seconds from the start, then seconds long. */
  hz: number;
  at: number;
  length: number;
  wave?: OscillatorType;
}

// Told apart by pitch, rhythm and length, not by pitch alone.
const tones: Record<Sound, Tone[]> = {
  ok: [{ hz: 1180, at: 0, length: 0.08 }],
  line: [
    { hz: 880, at: 0, length: 0.1 },
    { hz: 1175, at: 0.11, length: 0.1 },
    { hz: 1568, at: 0.22, length: 0.2 },
  ],
  error: [
    { hz: 196, at: 0, length: 0.22, wave: "square" },
    { hz: 165, at: 0.28, length: 0.42, wave: "square" },
  ],
  attention: [
    { hz: 660, at: 0, length: 0.14 },
    { hz: 660, at: 0.24, length: 0.14 },
  ],
  alarm: [
    { hz: 784, at: 0, length: 0.2, wave: "square" },
    { hz: 523, at: 0.25, length: 0.2, wave: "square" },
    { hz: 784, at: 0.5, length: 0.2, wave: "square" },
    { hz: 523, at: 0.75, length: 0.35, wave: "square" },
  ],
};

const vibrations: Record<Sound, number[]> = {
  ok: [30],
  line: [40, 40, 40],
  error: [200, 80, 300],
  attention: [80, 80, 80],
  alarm: [250, 80, 250, 80, 400],
};

const storageKey = "entrepot.volume";
let context: AudioContext | null = null;

/** Browsers give sound only after a tap, and making it then keeps the first scan fast. */
export function unlockSoundAtFirstTap() {
  const unlock = () => {
    context ??= new AudioContext();
    void context.resume();
  };
  window.addEventListener("pointerdown", unlock, { once: true, capture: true });
  window.addEventListener("keydown", unlock, { once: true, capture: true });
}

/** 0 (silent) to 1. */
export function volume(): number {
  const stored = Number(localStorage.getItem(storageKey) ?? "0.6");
  return Number.isFinite(stored) ? Math.min(1, Math.max(0, stored)) : 0.6;
}

export function setVolume(value: number) {
  localStorage.setItem(storageKey, String(value));
}

/** Each sound has its own voices, so a later one never cuts an earlier one short. */
export function play(sound: Sound) {
  navigator.vibrate?.(vibrations[sound]);
  const level = volume();
  if (!context || level === 0) return;
  for (const tone of tones[sound]) playTone(context, tone, level);
}

function playTone(audio: AudioContext, tone: Tone, level: number) {
  const start = audio.currentTime + tone.at;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = tone.wave ?? "triangle";
  oscillator.frequency.value = tone.hz;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(level, start + 0.01);
  gain.gain.setValueAtTime(level, start + tone.length - 0.03);
  gain.gain.linearRampToValueAtTime(0, start + tone.length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + tone.length);
}
