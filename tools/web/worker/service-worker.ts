// Keeps the pages of the next days, brings them out where there is no connection, and sends what waits.
// It never takes over pages that an earlier one serves: whoever is in the middle of a session stays with what they began with.

import { today } from "../offline/day";
import { bodyOf, deliver, sentOf, waitingOf, type Sent, type Waiting } from "../offline/outbox";
import { forgetAll, kept, outbox, plays, told } from "../offline/store";
import { answersTo, keptAt, type Week } from "../offline/week";
import type { Ask, News } from "../offline/news";
import { messageOf } from "../offline/push";

interface SyncEvent extends ExtendableEvent { readonly tag: string }
declare const self: ServiceWorkerGlobalScope & { readonly plumbline: { readonly version: string; readonly files: readonly string[]; readonly pages: readonly string[]; readonly icon: string } };

/** How long a page or an answer is waited for, before what is kept stands in. */
const PATIENCE_MS = 6_000;
const TAG = "outbox";
const SITE = `site-${self.plumbline.version}`;
const FIGURES = "figures";
const PERSONAL = ["/", "/today", "/session", "/morning", "/leave"];
const TELLING = ["/session", "/morning"];

self.addEventListener("install", e => e.waitUntil(caches.open(SITE).then(site => site.addAll([...self.plumbline.files, ...self.plumbline.pages]))));
self.addEventListener("activate", e => e.waitUntil(drop(name => name.startsWith("site-") && name !== SITE)));
self.addEventListener("sync", e => { if ((e as SyncEvent).tag === TAG) (e as SyncEvent).waitUntil(send()); });
self.addEventListener("message", e => e.waitUntil((e.data as Ask) === "keep" ? keepWeek() : send()));
self.addEventListener("push", e => e.waitUntil(remind(e.data?.text())));
self.addEventListener("notificationclick", e => {
    e.notification.close();
    e.waitUntil(goToToday());
});
self.addEventListener("fetch", e => {
    const url = new URL(e.request.url);
    if (url.origin !== self.location.origin) return;
    if (e.request.mode === "navigate" && e.request.method === "POST") {
        if (TELLING.includes(url.pathname)) e.respondWith(tell(e.request, url));
        else if (url.pathname === "/today") e.respondWith(begin(e.request));
    } else if (e.request.method !== "GET") {
        return;
    } else if (e.request.mode === "navigate") {
        e.respondWith(page(e.request, url));
    } else if (url.pathname.startsWith("/assets/")) {
        e.respondWith(file(e.request, url));
    } else if (url.pathname.startsWith("/api/v1/figures/")) {
        e.respondWith(figure(e.request));
    }
});

// Pages.

async function page(request: Request, url: URL): Promise<Response> {
    const answer = await inTime(fetch(request)).catch(() => undefined);
    if (answer?.status === 401 && PERSONAL.includes(url.pathname)) await forget();
    if (answer && answer.status < 502) return answer;
    return await keptFor(url) ?? answer ?? Response.error();
}

async function keptFor(url: URL): Promise<Response | undefined> {
    for (const address of answersTo(url.pathname, url.searchParams, today())) {
        const found = await caches.match(address);
        if (found) return found;
    }

    return await caches.match(url.pathname) ?? await caches.match("/connect");
}

async function begin(request: Request): Promise<Response> {
    const session = (await request.clone().formData()).get("session") ?? "1";
    const answer = await inTime(fetch(request)).catch(() => undefined);
    return answer && answer.status < 502 ? answer : Response.redirect(`/session?session=${encodeURIComponent(String(session))}`, 303);
}

// Files: their addresses change with their content. A page that is older than what is kept gets its file by name.

async function file(request: Request, url: URL): Promise<Response> {
    const found = await caches.match(request);
    if (found) return found;
    const answer = await fetch(request).catch(() => undefined);
    if (answer?.ok && url.pathname.includes("/stage-")) await put(FIGURES, request, answer.clone());
    return answer?.ok ? answer : await byName(url.pathname) ?? answer ?? Response.error();
}

async function byName(pathname: string): Promise<Response | undefined> {
    const name = pathname.split("/").slice(3).join("/");
    const site = await caches.open(SITE);
    const same = (await site.keys()).find(r => new URL(r.url).pathname.split("/").slice(3).join("/") === name && r.url.includes("/assets/"));
    return same && await site.match(same);
}

async function figure(request: Request): Promise<Response> {
    const found = await caches.match(request);
    if (found) return found;
    const answer = await fetch(request);
    if (answer.ok) await put(FIGURES, request, answer.clone());
    return answer;
}

async function put(name: string, request: Request, answer: Response): Promise<void> {
    // A full disk costs the picture's place here, not the picture.
    await (await caches.open(name)).put(request, answer).catch(() => undefined);
}

// What is told: first it is kept, then it is sent.

async function tell(request: Request, url: URL): Promise<Response> {
    const fields = [...(await request.clone().formData()).entries()].map(([name, value]) => [name, String(value)] as const);
    const one = waitingOf(url.pathname, fields, new Date());
    await outbox.put(one);
    const answer = await inTime(fetch(request)).catch(() => undefined);
    // A page that goes on after its form was taken can't be looked into, and needs not be.
    const sent: Sent = !answer ? { what: "later" } : answer.type === "opaqueredirect" ? { what: "taken", locked: false } : sentOf(answer.status, {});
    // What is refused at once is shown to be mended, with all that was filled in.
    if (sent.what !== "refused") {
        await told.add({ id: one.id, day: one.day });
        await plays.remove(one.id);
    }

    if (answer === undefined || sent.what === "later") {
        await (self.registration as unknown as { sync?: { register(tag: string): Promise<void> } }).sync?.register(TAG).catch(() => undefined);
        return Response.redirect("/today", 303);
    }

    await outbox.remove(one.id);
    if (sent.what === "gone") await forget();
    return answer;
}

function send(): Promise<void> {
    return navigator.locks.request(TAG, async () => {
        const { taken, locked, gone } = await deliver(outbox, post);
        if (gone) return forget();
        if (locked) await close();
        if (taken > 0) {
            await broadcast({ news: "delivered", taken });
            await keepWeek();
        }
    });
}

async function post(one: Waiting): Promise<Sent> {
    try {
        const answer = await inTime(fetch(one.address, { method: "POST", headers: { Accept: "application/json" }, body: bodyOf(one) }));
        return sentOf(answer.status, await answer.json().catch(() => ({})) as { locked?: boolean; title?: string });
    } catch {
        return { what: "later" };
    }
}

// Reminders. A newer one takes the place of one that nobody looked at.

async function remind(text: string | undefined): Promise<void> {
    const message = messageOf(text);
    if (message) await self.registration.showNotification(message.title, { body: message.body, tag: "reminder", icon: self.plumbline.icon });
}

async function goToToday(): Promise<void> {
    const open = (await self.clients.matchAll({ type: "window" })).find(c => new URL(c.url).pathname === "/today");
    await (open ? open.focus() : self.clients.openWindow("/today"));
}

// What is kept.

async function keepWeek(): Promise<void> {
    const answer = await fetch("/ahead", { headers: { Accept: "application/json" } }).catch(() => undefined);
    if (answer?.status === 401) return forget();
    if (!answer?.ok) return;
    const week = await answer.json() as Week;
    const before = await kept.get();
    if (before && before.person !== week.person) await forget();
    const name = `programme-${crypto.randomUUID()}`;
    const cache = await caches.open(name);
    const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
    for (const header of ["Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"]) headers.set(header, answer.headers.get(header) ?? "");
    for (const { day, address, html } of week.pages) await cache.put(keptAt(day, address), new Response(html, { headers }));
    const now = { id: "programme", cache: name, person: week.person, version: week.version, day: week.day, locked: week.locked } as const;
    await kept.put({ ...now, site: "" });
    await drop(n => n.startsWith("programme-") && n !== name);
    if (week.locked && before?.locked !== true) await broadcast({ news: "locked" });
    const wanted = isDear() ? week.files : [...week.files, ...week.moving];
    const figures = await caches.open(FIGURES);
    for (const old of await figures.keys()) if (![...week.files, ...week.moving].includes(new URL(old.url).pathname)) await figures.delete(old);
    for (const address of wanted) if (!await figures.match(address)) await figures.add(address).catch(() => undefined);
    // The clinic's telephone numbers stand in these.
    await (await caches.open(SITE)).addAll(self.plumbline.pages).catch(() => undefined);
    // Broken off in between it is asked for again, for then its site is not known yet.
    await kept.put({ ...now, site: week.site });
}

function isDear(): boolean {
    return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

// A lock beats all that is kept: no session is brought out any more, whatever else is still on its way.
async function close(): Promise<void> {
    const had = await kept.get();
    await drop(n => n.startsWith("programme-"));
    if (!had || had.locked) return;
    await kept.put({ ...had, version: -1, locked: true });
    await broadcast({ news: "locked" });
}

// The link does not hold any more, or the device is somebody else's: nothing of the person stays.
async function forget(): Promise<void> {
    await drop(n => n.startsWith("programme-") || n === FIGURES);
    await forgetAll();
    await broadcast({ news: "gone" });
}

async function drop(which: (name: string) => boolean): Promise<void> {
    for (const name of await caches.keys()) if (which(name)) await caches.delete(name);
}

async function broadcast(news: News): Promise<void> {
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}

function inTime(answer: Promise<Response>): Promise<Response> {
    return Promise.race([answer, new Promise<Response>((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE_MS))]);
}
