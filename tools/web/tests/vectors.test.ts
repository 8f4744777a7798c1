import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ready, step, type PlayerInput, type PlayerState } from "../player/player";
import type { SessionScript } from "../player/script";

interface Vectors {
    readonly script: SessionScript;
    readonly vectors: readonly { readonly name: string; readonly steps: readonly (PlayerInput & { readonly state: PlayerState })[] }[];
}

interface Plays {
    readonly scripts: readonly SessionScript[];
    readonly plays: readonly { readonly script: number; readonly inputs: readonly PlayerInput[]; readonly states_sha256: string; readonly last: PlayerState }[];
}

const sample = <T>(name: string) => JSON.parse(readFileSync(`../../samples/${name}`, "utf8")) as T;

const kept = sample<Vectors>("player-vectors.json");
for (const { name, steps } of kept.vectors) {
    test(`as the reference player: ${name}`, () => {
        let state = ready(kept.script);
        for (const { state: expected, ...input } of steps) {
            state = step(kept.script, state, input as PlayerInput);
            assert.deepEqual(state, expected);
        }
    });
}

test("random plays go through the same states as with the reference player, to the letter", () => {
    const { scripts, plays } = sample<Plays>("player-plays.json");
    assert.ok(plays.length >= 100);
    for (const [number, play] of plays.entries()) {
        const script = scripts[play.script]!;
        const states = [ready(script)];
        for (const input of play.inputs) states.push(step(script, states.at(-1)!, input));
        assert.deepEqual(states.at(-1), play.last, `play ${number}`);
        assert.equal(createHash("sha256").update(states.map(s => JSON.stringify(s)).join("\n")).digest("hex"), play.states_sha256, `play ${number}`);
    }
});
