// Writes a grey picture as PNG. PNG specification (second edition), ISO/IEC 15948: one header, one stream of rows, each with the kind of its filter in front, and an end.

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const UP = 2;

/** A picture of one byte a pixel, row after row. */
export interface Grey {
    width: number;
    height: number;
    pixels: Uint8Array;
}

/** Grey of a picture of four bytes a pixel, in so many steps: fewer steps make a smaller file. The weights are those of ITU-R BT.601. */
export function greyOf(width: number, height: number, rgba: Uint8ClampedArray | Uint8Array, steps: number): Grey {
    const pixels = new Uint8Array(width * height);
    const step = 255 / (steps - 1);
    for (let i = 0; i < pixels.length; i++) {
        const at = 4 * i;
        const grey = 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!;
        pixels[i] = Math.round(Math.round(grey / step) * step);
    }
    return { width, height, pixels };
}

/** The picture as a file. */
export async function encode({ width, height, pixels }: Grey): Promise<Uint8Array> {
    const rows = new Uint8Array(height * (width + 1));
    for (let y = 0; y < height; y++) {
        const from = y * width;
        const to = y * (width + 1);
        rows[to] = UP;
        for (let x = 0; x < width; x++) rows[to + 1 + x] = pixels[from + x]! - (y === 0 ? 0 : pixels[from - width + x]!);
    }
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, width);
    view.setUint32(4, height);
    header[8] = 8;
    return joined([SIGNATURE, chunk("IHDR", header), chunk("IDAT", await packed(rows)), chunk("IEND", new Uint8Array())]);
}

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
    const bytes = new Uint8Array(12 + data.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    for (let i = 0; i < 4; i++) bytes[4 + i] = kind.charCodeAt(i);
    bytes.set(data, 8);
    view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
    return bytes;
}

function crc(bytes: Uint8Array): number {
    let value = 0xffffffff;
    for (const byte of bytes) {
        value ^= byte;
        for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return (value ^ 0xffffffff) >>> 0;
}

function joined(parts: Uint8Array[]): Uint8Array {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}
