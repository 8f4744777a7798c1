// What a session sounds like: a voice for the words, tones that the audio clock plays on the dot, and a buzz for a phone that lies on the floor.

import type { Beat } from "./conductor";

const TONE_S = 0.09;
const COUNT_HZ = 523;
const CUE_HZ = 784;

export class Sounds {
    private audio: AudioContext | undefined;
    private waiting: { stop(): void }[] = [];
    voice = true;
    tones = true;
    buzz = true;

    /** Takes the language of the words, and what is to be seen when something is heard. */
    constructor(private readonly language: string, private readonly seen: (beat: Beat) => void = () => undefined) {}

    /** A browser lets a page make sounds only after a touch: called at Start. */
    open(): void {
        this.audio ??= typeof AudioContext === "undefined" ? undefined : new AudioContext();
        void this.audio?.resume();
    }

    /** Takes a beat that is due at a moment of performance.now(). */
    plan(beat: Beat, now: number): void {
        const wait = Math.max(0, beat.dueAt - now);
        if (this.tones && (beat.secondsLeft !== undefined || beat.cue.for_ms > 0)) this.tone(beat.secondsLeft === undefined ? CUE_HZ : COUNT_HZ, wait);
        const timer = setTimeout(() => {
            if (beat.secondsLeft !== undefined || beat.cue.for_ms > 0) this.seen(beat);
            if (beat.secondsLeft === undefined) {
                if (this.voice) this.say(beat.cue.words);
                if (this.buzz && beat.cue.for_ms > 0) navigator.vibrate?.(120);
            }
        }, wait);
        this.waiting.push({ stop: () => clearTimeout(timer) });
    }

    /** What lies ahead no longer counts. */
    cancel(): void {
        for (const one of this.waiting) one.stop();
        this.waiting = [];
        globalThis.speechSynthesis?.cancel();
    }

    say(words: string): void {
        if (!globalThis.speechSynthesis) return;
        const said = new SpeechSynthesisUtterance(words);
        said.lang = this.language;
        said.rate = 0.95;
        speechSynthesis.cancel();
        speechSynthesis.speak(said);
    }

    private tone(hz: number, waitMs: number): void {
        if (!this.audio) return;
        const at = this.audio.currentTime + waitMs / 1_000;
        const [source, volume] = [this.audio.createOscillator(), this.audio.createGain()];
        source.frequency.value = hz;
        volume.gain.setValueAtTime(0, at);
        volume.gain.linearRampToValueAtTime(0.25, at + 0.01);
        volume.gain.linearRampToValueAtTime(0, at + TONE_S);
        source.connect(volume).connect(this.audio.destination);
        source.start(at);
        source.stop(at + TONE_S);
        this.waiting.push({ stop: () => source.disconnect() });
    }
}
