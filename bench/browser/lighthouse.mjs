// Looks at pages with Lighthouse, each with nothing kept from before and twice: as Lighthouse has it for telephones, with a slow network and a slow processor, and as it is on this machine.
//   node lighthouse.mjs '{"address": "http://127.0.0.1:5230", "cookie": "NAME", "pages": [{"name": "today", "path": "/today", "token": "..."}]}'

import lighthouse from "lighthouse";
import { asked, chromium, pageOf, tell } from "./chromium.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const FIGURE = /\.glb$|\/stage-[^/]*\.js$/; // the body in 3D, its movements, and the script that draws them

async function look({ path, token }, settings) {
    const browser = await chromium();
    try {
        return (await lighthouse(asked.address + path, { logLevel: "error", ...settings }, undefined, await pageOf(browser, token))).lhr;
    } finally {
        await browser.close();
    }
}

for (const page of asked.pages) {
    const slow = await look(page, { onlyCategories: CATEGORIES });
    const here = await look(page, { throttlingMethod: "provided", onlyAudits: ["interactive", "network-requests"] });
    const came = here.audits["network-requests"].details.items;
    const bytes = files => files.reduce((sum, file) => sum + file.transferSize, 0);
    tell({
        name: page.name,
        arrived: new URL(slow.finalDisplayedUrl).pathname,
        scores: CATEGORIES.map(id => Math.round(slow.categories[id].score * 100)),
        short: CATEGORIES.flatMap(id => slow.categories[id].auditRefs.filter(ref => ref.weight > 0 && (slow.audits[ref.id].score ?? 1) < 0.9).map(ref => `${ref.id} ${slow.audits[ref.id].displayValue ?? ""}`.trim())),
        interactive_ms: here.audits.interactive.numericValue,
        first_bytes: bytes(came.filter(file => !FIGURE.test(new URL(file.url).pathname))),
        figure_bytes: bytes(came.filter(file => FIGURE.test(new URL(file.url).pathname))),
    });
}
