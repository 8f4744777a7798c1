// The Chromium of this machine, without a window. Nothing is downloaded: it is the one that the tests use.

import puppeteer from "puppeteer-core";

const PATH = "/usr/bin/chromium";

/** What the bench asks for stands in the first argument. */
export const asked = JSON.parse(process.argv[2]);

/** Starts it, with what is asked of it besides. */
export const chromium = (...args) => puppeteer.launch({ executablePath: PATH, args: ["--no-sandbox", "--disable-dev-shm-usage", ...args] });

/** A page of its own for somebody with a token, or for nobody. */
export async function pageOf(browser, token) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const url = asked.address.replace("http:", "https:");
    if (token) await page.setCookie({ name: asked.cookie, value: token, url, secure: true, httpOnly: true, sameSite: "Strict" });
    return page;
}

/** Tells the bench a figure. */
export const tell = what => console.log(JSON.stringify(what));
