// The photo of a tick sheet becomes a grey PNG here, small enough to be sent, and takes the photo's place in the form; the server has one reader for it.

import { encode, greyOf } from "../paper/png";

// Longest side in pixels and steps of grey, the best first: the first that is small enough is sent.
const TRIES = [[2200, 32], [1800, 32], [1800, 16], [1500, 16], [1200, 16]] as const;
const MOST_BYTES = 950_000;

const form = document.querySelector<HTMLFormElement>("[data-sheet]")!;
const file = form.querySelector<HTMLInputElement>("input[type=file]")!;
const told = form.querySelector<HTMLElement>("[data-told]")!;
const shown = form.querySelector<HTMLImageElement>("[data-shown]")!;
const button = form.querySelector<HTMLButtonElement>("button")!;

file.addEventListener("change", () => void take());

async function take(): Promise<void> {
    const photo = file.files?.[0];
    if (!photo) return;
    button.disabled = true;
    told.textContent = told.dataset.working!;
    try {
        const png = await small(await createImageBitmap(photo, { imageOrientation: "from-image" }));
        const chosen = new DataTransfer();
        chosen.items.add(new File([png], "sheet.png", { type: "image/png" }));
        file.files = chosen.files;
        shown.src = URL.createObjectURL(png);
        shown.hidden = false;
        told.textContent = told.dataset.ready!;
    } catch {
        told.textContent = told.dataset.failed!;
    } finally {
        button.disabled = false;
    }
}

async function small(picture: ImageBitmap): Promise<Blob> {
    let png = new Uint8Array();
    for (const [side, steps] of TRIES) {
        const scale = Math.min(1, side / Math.max(picture.width, picture.height));
        const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
        const pen = canvas.getContext("2d", { willReadFrequently: true })!;
        pen.imageSmoothingQuality = "high";
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
        png = new Uint8Array(await encode(greyOf(canvas.width, canvas.height, pen.getImageData(0, 0, canvas.width, canvas.height).data, steps)));
        if (png.length <= MOST_BYTES) break;
    }
    return new Blob([png], { type: "image/png" });
}
