import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { AHEAD_MS, Conductor, SLEPT_MS, type Beat } from "../player/conductor";
import type { SessionScript } from "../player/script";

const TIMER_MS = 100;
const LATEST_MS = 500;
const DAY = "2026-03-02";

const { scripts } = JSON.parse(readFileSync("../../samples/player-plays.json", "utf8")) as { scripts: SessionScript[] };
const long = scripts.reduce((a, b) => a.total_ms > b.total_ms ? a : b);

/** Numbers from 0 to 1, the same every time (mulberry32). */
function random(seed: number): () => number {
    return () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}

test("over twenty minutes of timers up to half a second late, no cue is due more than 50 ms off, and none is missed, doubled or handed over late", () => {
    assert.ok(long.total_ms >= 20 * 60_000, `the longest script lasts ${long.total_ms} ms`);
    const next = random(20);
    const conductor = new Conductor(long);
    const begin = 1_234.56;
    conductor.tell({ do: "start", today: DAY }, begin);
    let clock = begin;
    let worst = 0;
    const heard: Beat[] = [];
    while (conductor.state.status === "playing") {
        const { beats, slept } = conductor.wake(clock);
        assert.ok(!slept);
        for (const beat of beats) {
            const planned = begin + (beat.secondsLeft === undefined ? beat.cue.at_ms : beat.cue.at_ms + beat.cue.for_ms - beat.secondsLeft * 1_000);
            worst = Math.max(worst, Math.abs(beat.dueAt - planned));
            assert.ok(clock === begin || beat.dueAt >= clock, "handed over before it is due");
            heard.push(beat);
        }

        if (conductor.state.status === "playing") worst = Math.max(worst, Math.abs(conductor.state.at_ms - (clock - begin)));
        clock += TIMER_MS + next() * LATEST_MS;
    }

    assert.ok(worst < 50, `the worst is ${worst} ms`);
    assert.deepEqual(heard.filter(b => b.secondsLeft === undefined).map(b => b.cue), [...long.cues].sort((a, b) => a.at_ms - b.at_ms));
    assert.equal(conductor.state.log.at(-1)!.what, "done");
});

test("a timer that adds up what it is late by would not pass", () => {
    const next = random(20);
    let [clock, place] = [0, 0];
    while (place < 20 * 60_000) {
        place += TIMER_MS;
        clock += TIMER_MS + next() * LATEST_MS;
    }

    assert.ok(Math.abs(clock - place) > 50);
});

test("what was handed over is taken back by a pause and handed over again when it goes on", () => {
    const conductor = new Conductor(long);
    conductor.tell({ do: "start", today: DAY }, 0);
    const rest = long.cues.find(c => c.kind === "get-ready")!;
    for (let clock = 0; clock <= rest.at_ms - 500; clock += TIMER_MS) conductor.wake(clock);
    assert.ok(conductor.tell({ do: "pause" }, rest.at_ms - 500).cancelled);
    assert.deepEqual(conductor.wake(60_000).beats, []);
    conductor.tell({ do: "resume" }, 100_000);
    const [beat] = conductor.wake(100_000).beats;
    assert.equal(beat!.cue, rest);
    assert.equal(beat!.dueAt, 100_500);
});

test("a phone that slept finds the session waiting where it was", () => {
    const conductor = new Conductor(long);
    conductor.tell({ do: "start", today: DAY }, 0);
    for (let clock = 0; clock <= 3_000; clock += TIMER_MS) conductor.wake(clock);
    assert.ok(conductor.wake(3_000 + SLEPT_MS + 1).slept);
    assert.equal(conductor.state.status, "paused");
    assert.equal(conductor.state.at_ms, 3_000);
});

test("an exercise that hurt is passed over, and what follows is due without it", () => {
    const script = scripts.find(s => s.items.length > 2)!;
    const conductor = new Conductor(script);
    conductor.tell({ do: "start", today: DAY }, 0);
    conductor.wake(0);
    assert.ok(conductor.tell({ do: "hurt" }, 4_000).cancelled);
    const [beat] = conductor.wake(4_000).beats;
    assert.equal(beat!.cue.item, 1);
    assert.equal(beat!.dueAt, 4_000);
});

test("going back over exercises that are done plays each cue of what is left once", () => {
    const script = scripts.find(s => s.items.length > 2)!;
    const conductor = new Conductor(script);
    const second = script.items[1]!;
    conductor.tell({ do: "start", today: DAY }, 0);
    const next = random(7);
    let clock = 0;
    // The first is left out and the second done; in the third's set-up the person goes back twice, to the first.
    conductor.tell({ do: "skip", reason: "unsure-how" }, clock);
    for (; conductor.state.at_ms < second.to_ms + 2_000; clock += TIMER_MS) conductor.wake(clock);
    conductor.tell({ do: "back" }, clock);
    conductor.tell({ do: "back" }, clock);
    assert.equal(conductor.state.at_ms, 0);
    const expected = script.cues.filter(c => c.item === undefined || conductor.state.items[c.item]!.outcome === "waiting");
    const heard: Beat[] = [];
    while (conductor.state.status === "playing") {
        heard.push(...conductor.wake(clock).beats);
        clock += TIMER_MS + next() * LATEST_MS;
    }

    assert.deepEqual(heard.filter(b => b.secondsLeft === undefined).map(b => b.cue), expected);
    assert.ok(AHEAD_MS > LATEST_MS + TIMER_MS);
});

test("a script past its last day is not played", () => {
    const conductor = new Conductor(long);
    conductor.tell({ do: "start", today: "2099-01-01" }, 0);
    assert.equal(conductor.state.status, "refused");
    assert.deepEqual(conductor.wake(10_000).beats, []);
});
