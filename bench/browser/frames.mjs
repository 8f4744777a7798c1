// How many pictures of the figure a second the player draws on a phone's screen of 390 px where a processor draws in place of a graphics card, and what it ends in.
//   node frames.mjs '{"address": "http://127.0.0.1:5230", "cookie": "NAME", "token": "..."}'
// Once as it comes, and once by somebody who asks for the movement all the same.

import { asked, chromium, pageOf, tell } from "./chromium.mjs";

const WATCHED_MS = 15_000;
const MOST_MS = 90_000;

// Only while the figure moves is each picture of the browser one of the figure.
const watch = ([watched, most]) => new Promise(done => {
    const player = document.querySelector("[data-player]");
    const [times, began] = [[], performance.now()];
    let before;
    requestAnimationFrame(function next(at) {
        const moves = player.hasAttribute("data-moving") && ["move", "release", "steady"].includes(player.dataset.kind);
        if (moves && before !== undefined) times.push(at - before);
        before = moves ? at : undefined;
        const sum = times.reduce((all, ms) => all + ms, 0);
        if (sum < watched && at - began < most) requestAnimationFrame(next);
        else done({ times: times.sort((a, b) => a - b), isMoving: player.hasAttribute("data-moving") });
    });
});

for (const insists of [false, true]) {
    const browser = await chromium("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
    try {
        const page = await pageOf(browser, asked.token);
        await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
        await page.goto(`${asked.address}/session?session=1`, { waitUntil: "networkidle0" });
        await page.click("[data-start]");
        await page.waitForSelector("[data-phase=playing]");
        if (insists) await page.click("[data-insist]");
        const { times, isMoving } = await page.evaluate(watch, [WATCHED_MS, insists ? MOST_MS : WATCHED_MS]);
        tell({ insists, ends: isMoving ? "moving" : "still", per_second: times.length ? 1_000 * times.length / times.reduce((all, ms) => all + ms, 0) : 0, median_ms: times[times.length >> 1] ?? 0 });
    } finally {
        await browser.close();
    }
}
