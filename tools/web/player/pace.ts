// In time with the count: which moment of a movement's loop belongs to a moment of the session. A hold lasts as long as the dose says, not as long as it was drawn.

import type { Cue, SessionScript } from "./script";

/** A phase of a movement, as its file says it. */
export interface DrawnPhase { readonly kind: "move" | "hold" | "steady"; readonly from_s: number; readonly to_s: number }

/** Which phase each cue of an exercise goes through, in the order of both; a cue that the movement has nothing for stays where the one before ended. */
export function phasesOf(script: SessionScript, item: number, phases: readonly DrawnPhase[]): ReadonlyMap<Cue, readonly [number, number]> {
    const pace = new Map<Cue, readonly [number, number]>();
    let [next, stands] = [0, 0];
    let repetition = "";
    for (const cue of script.cues) {
        if (cue.item !== item || cue.repetition === undefined || !["move", "hold", "release"].includes(cue.kind)) continue;
        const own = `${cue.set} ${cue.side} ${cue.repetition}`;
        if (own !== repetition) [repetition, next, stands] = [own, 0, 0];
        const fits = (phase: DrawnPhase) => phase.kind === "steady" || (phase.kind === "hold") === (cue.kind === "hold");
        const found = cue.kind === "release" ? phases.findLastIndex((phase, i) => i >= next && fits(phase)) : phases.findIndex((phase, i) => i >= next && fits(phase));
        const phase = phases[found];
        pace.set(cue, phase ? [phase.from_s, phase.to_s] : [stands, stands]);
        if (phase) [next, stands] = [found + 1, phase.to_s];
    }

    return pace;
}

/** The second of the loop to show: the first pose while somebody gets ready or rests, and round and round in what goes on steadily. */
export function secondAt(cue: Cue | undefined, at_ms: number, pace: ReadonlyMap<Cue, readonly [number, number]>, length_s: number): number {
    if (!cue) return 0;
    if (cue.kind === "steady") return ((at_ms - cue.at_ms) / 1_000) % length_s;
    const [from, to] = pace.get(cue) ?? [0, 0];
    return from + (to - from) * Math.min(1, (at_ms - cue.at_ms) / cue.for_ms);
}
