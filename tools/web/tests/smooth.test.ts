import assert from "node:assert/strict";
import { test } from "node:test";
import { drawerOf } from "../player/drawer";
import { after, isTooSlow, LEAST, UNSEEN } from "../player/smooth";

const pictures = (many: number, ms: number) => Array.from({ length: many }, () => ms);
const seen = (...times: number[]) => times.reduce((pace, ms) => after(pace, ms), UNSEEN);

test("a figure that is drawn smoothly goes on, however long", () => {
    assert.ok(!isTooSlow(seen(...pictures(10_000, 1_000 / 60))));
    assert.ok(!isTooSlow(seen(...pictures(10_000, 1_000 / LEAST))));
});

test("one that is slow for two whiles in a row gives way to the picture that stands still", () => {
    assert.ok(!isTooSlow(seen(...pictures(15, 100))), "one slow while may be chance");
    assert.ok(isTooSlow(seen(...pictures(30, 100))));
});

test("a slow while and a quick one by turns go on", () => {
    const turns = [...pictures(15, 100), ...pictures(90, 1_000 / 60)];
    assert.ok(!isTooSlow(seen(...turns, ...turns, ...turns, ...turns)));
});

test("a picture now and then that is held up tells nothing", () => {
    assert.ok(!isTooSlow(seen(...Array.from({ length: 1_000 }, (_, i) => i % 10 ? 16 : 400))));
});

test("a processor that draws is known by its name", () => {
    assert.equal(drawerOf("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)"), "processor");
    assert.equal(drawerOf("llvmpipe (LLVM 15.0.6, 256 bits)"), "processor");
    assert.equal(drawerOf("Microsoft Basic Render Driver"), "processor");
    assert.equal(drawerOf("Adreno (TM) 619"), "card");
});
