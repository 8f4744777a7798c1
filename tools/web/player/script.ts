// A session's script as the server writes it (Plumbline.Care, SessionScript): the names are those of its JSON.

export type CueKind = "session-start" | "set-up" | "get-ready" | "move" | "breathe" | "hold" | "release" | "steady" | "switch-side" | "rest" | "item-end" | "session-end";

export interface Cue {
    readonly at_ms: number;
    readonly for_ms: number;
    readonly kind: CueKind;
    readonly words: string;
    readonly item?: number;
    readonly side?: "left" | "right";
    readonly set?: number;
    readonly repetition?: number;
    readonly breath?: "in" | "out" | "natural";
    readonly ends_repetition?: boolean;
}

export interface ScriptItem {
    readonly exercise: string;
    readonly name: string;
    readonly position: string;
    readonly from_ms: number;
    readonly work_from_ms: number;
    readonly to_ms: number;
    readonly sets: number;
    readonly repetitions: number;
    readonly sides: string;
    readonly first_side?: "left" | "right";
    readonly cautions: readonly string[];
    readonly stop_when: readonly string[];
}

export interface ScriptStop {
    readonly id: string;
    readonly act: string;
    readonly lead: string;
    readonly text: string;
}

export interface SessionScript {
    readonly format: 1;
    readonly programme: string;
    readonly programme_version: number;
    readonly for?: string;
    readonly day: string;
    readonly session: number;
    readonly sessions: number;
    readonly valid_until: string;
    readonly language: string;
    readonly total_ms: number;
    readonly stop_rules: readonly ScriptStop[];
    readonly then_call: string;
    readonly items: readonly ScriptItem[];
    readonly cues: readonly Cue[];
}

/** Index of the item at a time, or -1 at the end. */
export function itemAt(script: SessionScript, ms: number): number {
    return script.items.findIndex(item => ms >= item.from_ms && ms < item.to_ms);
}

/** The lasting cue at a time; none at the end. */
export function cueAt(script: SessionScript, ms: number): Cue | undefined {
    return script.cues.findLast(cue => cue.for_ms > 0 && cue.at_ms <= ms && ms < cue.at_ms + cue.for_ms);
}

/** Whether a script may still be played: days are written as 2026-03-02, so they compare as text. */
export function isValidOn(script: SessionScript, today: string): boolean {
    return today <= script.valid_until;
}
