import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { phasesOf, secondAt, type DrawnPhase } from "../player/pace";
import { cueAt, type Cue, type SessionScript } from "../player/script";

const { scripts } = JSON.parse(readFileSync("../../samples/player-plays.json", "utf8")) as { scripts: SessionScript[] };
const holding: DrawnPhase[] = [{ kind: "move", from_s: 0, to_s: 2 }, { kind: "hold", from_s: 2, to_s: 5 }, { kind: "move", from_s: 5, to_s: 7 }];
const moving: DrawnPhase[] = [{ kind: "move", from_s: 0, to_s: 2 }, { kind: "move", from_s: 2, to_s: 4 }];

const cue = (at_ms: number, for_ms: number, kind: Cue["kind"], more: Partial<Cue> = {}): Cue => ({ at_ms, for_ms, kind, words: "", item: 0, ...more });
const scriptOf = (cues: Cue[]) => ({ cues }) as unknown as SessionScript;

test("a hold lasts as long as the dose says: the figure stands still in it and goes on with the count", () => {
    const cues = [cue(0, 5_000, "get-ready"), cue(5_000, 2_000, "move", { set: 1, repetition: 1 }), cue(7_000, 10_000, "hold", { set: 1, repetition: 1 }), cue(17_000, 4_000, "release", { set: 1, repetition: 1, ends_repetition: true }), cue(21_000, 30_000, "rest")];
    const pace = phasesOf(scriptOf(cues), 0, holding);
    const at = (ms: number) => secondAt(cueAt(scriptOf(cues), ms), ms, pace, 7);
    assert.equal(at(2_000), 0);
    assert.equal(at(6_000), 1);
    assert.equal(at(12_000), 3.5);
    assert.equal(at(19_000), 6);
    assert.equal(at(30_000), 0, "at rest");
});

test("a dose without a hold goes past the movement's hold, and back by its last move", () => {
    const cues = [cue(0, 2_000, "move", { set: 1, repetition: 1 }), cue(2_000, 2_000, "release", { set: 1, repetition: 1, ends_repetition: true }), cue(4_000, 2_000, "move", { set: 1, repetition: 2 })];
    const pace = phasesOf(scriptOf(cues), 0, holding);
    assert.deepEqual(cues.map(c => pace.get(c)), [[0, 2], [5, 7], [0, 2]]);
});

test("a hold that the movement has not stays where the move before ended", () => {
    const cues = [cue(0, 2_000, "move", { set: 1, repetition: 1 }), cue(2_000, 8_000, "hold", { set: 1, repetition: 1 }), cue(10_000, 2_000, "release", { set: 1, repetition: 1 })];
    assert.deepEqual([...phasesOf(scriptOf(cues), 0, moving).values()], [[0, 2], [2, 2], [2, 4]]);
});

test("what goes on steadily goes round and round", () => {
    const steady = cue(0, 60_000, "steady");
    assert.equal(secondAt(steady, 9_000, new Map(), 4), 1);
});

test("in every sample the figure moves on with the count and never jumps back within a repetition", () => {
    let moments = 0;
    for (const script of scripts) {
        for (const [item, { from_ms, to_ms }] of script.items.entries()) {
            const pace = phasesOf(script, item, holding);
            let before: { cue: Cue; second: number } | undefined;
            for (let ms = from_ms; ms < to_ms; ms += 500) {
                const now = cueAt(script, ms)!;
                const second = secondAt(now, ms, pace, 7);
                assert.ok(second >= 0 && second <= 7);
                if (before && now.repetition !== undefined && before.cue.repetition === now.repetition && before.cue.set === now.set && before.cue.side === now.side) assert.ok(second >= before.second);
                before = { cue: now, second };
                moments++;
            }
        }
    }

    assert.ok(moments > 1_000);
});
