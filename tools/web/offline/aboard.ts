// A page and its worker: the page says when it is a good moment, the worker keeps and delivers.

import type { Ask, News } from "./news";

/** Asks the worker for something, once there is one. */
export function ask(what: Ask): void {
    void navigator.serviceWorker?.ready.then(registered => registered.active?.postMessage(what));
}

/** Goes aboard: the worker is put up after the page is there, what waits is delivered now and whenever the connection comes back. */
export function aboard(hear: (news: News) => void): void {
    if (!navigator.serviceWorker) return;
    navigator.serviceWorker.addEventListener("message", e => hear(e.data as News));
    addEventListener("online", () => ask("deliver"));
    const begin = () => void navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).then(() => ask("deliver"), () => undefined);
    if (document.readyState === "complete") begin();
    else addEventListener("load", begin, { once: true });
}
