// Plays a script: state and input give the next state, nothing else. The reference is the player in C# (Plumbline.Care, Player);
// samples/player-vectors.json and samples/player-plays.json hold this one to it, to the letter of the state's JSON.

import { isValidOn, itemAt, type SessionScript } from "./script";

export type PlayerStatus = "ready" | "playing" | "paused" | "finished" | "stopped" | "refused";
export type ItemOutcome = "waiting" | "done" | "skipped" | "hurt" | "left";
export type SkipReason = "pain" | "time" | "forgot" | "ill" | "bored" | "unsure-how" | "no-equipment" | "fear" | "felt-better" | "other";
export type PlayerEventKind = "started" | "paused" | "resumed" | "done" | "skipped" | "hurt" | "went-back" | "stopped" | "refused";

export interface ItemProgress {
    readonly outcome: ItemOutcome;
    readonly played_ms: number;
    readonly repetitions: number;
}

export interface PlayerEvent {
    readonly at_ms: number;
    readonly what: PlayerEventKind;
    readonly item?: number;
    readonly reason?: SkipReason;
}

export interface PlayerState {
    readonly status: PlayerStatus;
    readonly at_ms: number;
    readonly items: readonly ItemProgress[];
    readonly log: readonly PlayerEvent[];
}

export type PlayerInput =
    | { readonly do: "start"; readonly today: string }
    | { readonly do: "tick"; readonly ms: number }
    | { readonly do: "pause" }
    | { readonly do: "resume" }
    | { readonly do: "skip"; readonly reason: SkipReason }
    | { readonly do: "back" }
    | { readonly do: "hurt" }
    | { readonly do: "stop" };

/** Before the start. */
export function ready(script: SessionScript): PlayerState {
    return { status: "ready", at_ms: 0, items: script.items.map(() => ({ outcome: "waiting", played_ms: 0, repetitions: 0 })), log: [] };
}

/** Whether nothing can happen any more. */
export function isOver(state: PlayerState): boolean {
    return state.status === "finished" || state.status === "stopped" || state.status === "refused";
}

/** The state after an input; one that makes no sense in a state changes nothing. */
export function step(script: SessionScript, state: PlayerState, input: PlayerInput): PlayerState {
    if (isOver(state)) return state;
    const started = state.status !== "ready";
    switch (input.do) {
        case "start": return started ? state : start(script, state, input.today);
        case "tick": return state.status === "playing" ? advance(script, state, input.ms) : state;
        case "pause": return state.status === "playing" ? told(script, { ...state, status: "paused" }, "paused") : state;
        case "resume": return state.status === "paused" ? told(script, { ...state, status: "playing" }, "resumed") : state;
        case "skip": return started ? leave(script, state, "skipped", "skipped", input.reason) : state;
        case "hurt": return started ? leave(script, state, "hurt", "hurt") : state;
        case "back": return started ? back(script, state) : state;
        case "stop": return stop(script, state);
    }
}

function start(script: SessionScript, state: PlayerState, today: string): PlayerState {
    return isValidOn(script, today)
        ? settled(script, { ...state, status: "playing", log: [...state.log, event(0, "started")] })
        : { ...state, status: "refused", log: [...state.log, event(0, "refused")] };
}

function advance(script: SessionScript, state: PlayerState, ms: number): PlayerState {
    for (let index = itemAt(script, state.at_ms); ms > 0 && state.status === "playing" && index >= 0; index = itemAt(script, state.at_ms)) {
        const item = script.items[index]!;
        const before = state.items[index]!;
        const to = Math.min(state.at_ms + ms, item.to_ms);
        const played = to - state.at_ms;
        const done = to === item.to_ms;
        ms -= played;
        state = settled(script, {
            ...state,
            at_ms: to,
            items: state.items.with(index, {
                outcome: done ? "done" : before.outcome,
                played_ms: before.played_ms + played,
                repetitions: before.repetitions + completed(script, index, state.at_ms, to),
            }),
            log: done ? [...state.log, event(to, "done", index)] : state.log,
        });
    }

    return state;
}

function leave(script: SessionScript, state: PlayerState, outcome: ItemOutcome, what: PlayerEventKind, reason?: SkipReason): PlayerState {
    const index = itemAt(script, state.at_ms);
    if (index < 0) return state;
    return settled(script, {
        ...state,
        at_ms: script.items[index]!.to_ms,
        items: state.items.with(index, { ...state.items[index]!, outcome }),
        log: [...state.log, event(state.at_ms, what, index, reason)],
    });
}

// To the start of this exercise; within its set-up to the one before that did not hurt, which then waits again.
function back(script: SessionScript, state: PlayerState): PlayerState {
    const index = itemAt(script, state.at_ms);
    if (index < 0) return state;
    const inSetUp = state.at_ms < script.items[index]!.work_from_ms;
    const before = inSetUp ? state.items.findLastIndex((item, i) => i < index && item.outcome !== "hurt") : -1;
    const to = before >= 0 ? before : index;
    return {
        ...state,
        at_ms: script.items[to]!.from_ms,
        items: state.items.with(to, { ...state.items[to]!, outcome: "waiting" }),
        log: [...state.log, event(state.at_ms, "went-back", to)],
    };
}

function stop(script: SessionScript, state: PlayerState): PlayerState {
    const after = told(script, state, "stopped");
    return { ...after, status: "stopped", items: after.items.map(item => item.outcome === "waiting" ? { ...item, outcome: "left" } : item) };
}

function told(script: SessionScript, state: PlayerState, what: PlayerEventKind): PlayerState {
    const index = itemAt(script, state.at_ms);
    return { ...state, log: [...state.log, event(state.at_ms, what, index >= 0 ? index : undefined)] };
}

// Past exercises that are not played (again), and at the end finished.
function settled(script: SessionScript, state: PlayerState): PlayerState {
    for (let index = itemAt(script, state.at_ms); index >= 0 && state.items[index]!.outcome !== "waiting"; index = itemAt(script, state.at_ms))
        state = { ...state, at_ms: script.items[index]!.to_ms };
    return state.at_ms >= script.total_ms ? { ...state, status: "finished" } : state;
}

function completed(script: SessionScript, item: number, from: number, to: number): number {
    return script.cues.filter(cue => cue.item === item && cue.ends_repetition === true && cue.at_ms + cue.for_ms > from && cue.at_ms + cue.for_ms <= to).length;
}

function event(at_ms: number, what: PlayerEventKind, item?: number, reason?: SkipReason): PlayerEvent {
    return { at_ms, what, ...(item === undefined ? {} : { item }), ...(reason === undefined ? {} : { reason }) };
}
