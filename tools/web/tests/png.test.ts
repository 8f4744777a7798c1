import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { encode, greyOf } from "../paper/png";

test("a grey picture comes back from its file pixel by pixel", async () => {
    const [width, height] = [37, 23];
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => (i * 7919) % 256);
    const file = await encode({ width, height, pixels });
    const view = new DataView(file.buffer);
    assert.equal(view.getUint32(16), width);
    assert.equal(view.getUint32(20), height);
    assert.deepEqual([...file.subarray(24, 29)], [8, 0, 0, 0, 0]);
    const length = view.getUint32(33);
    const rows = inflateSync(file.subarray(41, 41 + length));
    const back = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) back[y * width + x] = rows[y * (width + 1) + 1 + x]! + (y === 0 ? 0 : back[(y - 1) * width + x]!);
    assert.deepEqual(back, pixels);
});

test("grey keeps black and white and has no more steps than asked", () => {
    const rgba = Uint8Array.from({ length: 4 * 256 }, (_, i) => (i % 4 === 3 ? 255 : Math.floor(i / 4)));
    const { pixels } = greyOf(256, 1, rgba, 16);
    assert.equal(pixels[0], 0);
    assert.equal(pixels[255], 255);
    assert.equal(new Set(pixels).size, 16);
});
