// The page of reminders: on a click this browser asks whether it may show them, and is registered. Nothing is asked before that.

import { aboard } from "../offline/aboard";
import { fingerprintOf, keysOf } from "../offline/push";

const form = document.querySelector<HTMLFormElement>("[data-register]");
const told = (name: string) => form!.querySelector<HTMLElement>(`[data-${name}]`)!;
const canDoIt = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Shows which of the browsers this is, or that it can become one of them. */
async function show(): Promise<void> {
    const had = await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();
    const here = had && document.querySelector<HTMLElement>(`[data-browser="${await fingerprintOf(had.endpoint)}"]`);
    if (here) {
        here.querySelector<HTMLElement>("[data-here]")!.hidden = false;
        here.querySelector<HTMLElement>("[data-there]")!.hidden = true;
        here.addEventListener("submit", () => void had.unsubscribe());
    } else if (form) {
        form.hidden = false;
    }
}

async function register(): Promise<void> {
    told("forbidden").hidden = told("failed").hidden = true;
    if (await Notification.requestPermission() !== "granted") {
        told("forbidden").hidden = false;
        return;
    }

    try {
        const { pushManager } = await navigator.serviceWorker.ready;
        // One that was made for another key, of a server before this one, can't be used any more.
        await (await pushManager.getSubscription())?.unsubscribe();
        const keys = keysOf(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form!.dataset.key! }));
        for (const [name, value] of Object.entries(keys)) form!.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = value;
        form!.submit();
    } catch {
        told("failed").hidden = false;
    }
}

aboard(() => undefined);
form?.addEventListener("submit", e => {
    e.preventDefault();
    void register();
});
if (canDoIt) void show();
