// Brings time to a player. Every cue's moment is reckoned from one anchor, never from the cue before it, so that what a timer is late by is never added up.
// Sounds are handed over ahead of time with the moment at which they are due: the audio clock plays them on the dot, however late a timer is.

import { ready, step, type PlayerInput, type PlayerState } from "./player";
import { itemAt, type Cue, type CueKind, type SessionScript } from "./script";

/** How far ahead sounds are handed over; more than a timer of a busy browser is late by. */
export const AHEAD_MS = 1_500;

/** A gap after which nobody can have followed (the phone slept, the page was hidden): the session waits where it was. */
export const SLEPT_MS = 5_000;

/** A moment of the session that can be heard: a cue begins, or a countdown passes a whole second. */
export type Beat = { readonly dueAt: number; readonly cue: Cue; readonly secondsLeft?: number };

/** Seconds of a countdown that are told: the last three. */
export const COUNTED = 3;

const COUNTED_KINDS: readonly CueKind[] = ["get-ready", "hold", "steady", "rest"];

export class Conductor {
    private current: PlayerState;
    private anchor = { clock: 0, at: 0 };
    private handedOver = 0;

    constructor(private readonly script: SessionScript, state?: PlayerState) {
        this.current = state ?? ready(script);
    }

    get state(): PlayerState {
        return this.current;
    }

    /** The place of the script at a moment of the clock, for what is drawn more often than time is told. */
    place(clock: number): number {
        return this.current.status === "playing" ? Math.min(this.anchor.at + clock - this.anchor.clock, this.script.total_ms) : this.current.at_ms;
    }

    /** Something the person does, at a moment of the clock (ms). When the place or the pace changed, what was handed over and lies ahead no longer counts. */
    tell(input: Exclude<PlayerInput, { do: "tick" }>, clock: number): { readonly cancelled: boolean } {
        this.catchUp(clock);
        const before = this.current;
        this.current = step(this.script, before, input);
        const cancelled = before.status !== this.current.status || before.at_ms !== this.current.at_ms;
        if (cancelled) this.anchorAt(clock, this.current.at_ms);
        return { cancelled };
    }

    /** Time has passed: the state of now, and the beats of the next while that were not handed over before. */
    wake(clock: number): { readonly slept: boolean; readonly beats: readonly Beat[] } {
        const slept = this.catchUp(clock);
        return { slept, beats: this.current.status === "playing" ? this.beats(clock) : [] };
    }

    /** The state of now; true when so much time had passed that the session waits instead. */
    private catchUp(clock: number): boolean {
        const place = this.current.at_ms;
        if (this.current.status !== "playing") return false;
        if (clock - this.due(place) > SLEPT_MS) {
            this.current = step(this.script, this.current, { do: "pause" });
            return true;
        }

        const ms = Math.floor(this.anchor.at + clock - this.anchor.clock) - place;
        if (ms > 0) this.current = step(this.script, this.current, { do: "tick", ms });
        // Exercises that were done or skipped before were passed over: the place jumped, and the anchor with it.
        const index = itemAt(this.script, this.current.at_ms);
        if (this.current.at_ms - place > ms && index >= 0) this.anchorAt(clock, this.script.items[index]!.from_ms);
        return false;
    }

    private anchorAt(clock: number, handedOver: number): void {
        this.anchor = { clock, at: this.current.at_ms };
        this.handedOver = handedOver;
    }

    /** The moment of the clock at which a place of the script is due. */
    private due(at: number): number {
        return this.anchor.clock + at - this.anchor.at;
    }

    // Nothing is handed over from beyond an exercise that will be passed over: when that is due is known only then.
    private beats(clock: number): Beat[] {
        const from = this.handedOver;
        const passedOver = this.script.items.findIndex((item, i) => item.from_ms >= this.current.at_ms && this.current.items[i]!.outcome !== "waiting");
        const to = Math.min(this.anchor.at + clock - this.anchor.clock + AHEAD_MS, passedOver < 0 ? Infinity : this.script.items[passedOver]!.from_ms);
        this.handedOver = Math.max(from, to);
        return this.script.cues
            .flatMap(cue => [{ at: cue.at_ms, cue }, ...countdown(cue)])
            .filter(({ at, cue }) => at >= from && at < to && (cue.item === undefined || this.current.items[cue.item]!.outcome === "waiting"))
            .sort((a, b) => a.at - b.at)
            .map(({ at, ...beat }) => ({ dueAt: this.due(at), ...beat }));
    }
}

/** The moments of a cue at which a count is told: its last seconds, when it lasts long enough to be counted. */
function countdown(cue: Cue): { at: number; cue: Cue; secondsLeft: number }[] {
    if (!COUNTED_KINDS.includes(cue.kind) || cue.for_ms < (COUNTED + 1) * 1_000) return [];
    return Array.from({ length: COUNTED }, (_, i) => ({ at: cue.at_ms + cue.for_ms - (COUNTED - i) * 1_000, cue, secondsLeft: COUNTED - i }));
}
