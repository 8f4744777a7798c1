// Today's page: it has the coming week kept, and says what this device knows and the server not yet.

import { aboard, ask } from "../offline/aboard";
import { kept, outbox, told } from "../offline/store";

const programme = document.querySelector<HTMLElement>("[data-programme]")!;
const part = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);

/** What is kept is asked for anew when anything of it has changed. */
async function keepUpToDate(): Promise<void> {
    const had = await kept.get();
    const { person, version, day, site } = programme.dataset;
    if (!had || had.person !== person || String(had.version) !== version || had.day !== day || had.site !== site) ask("keep");
}

async function show(): Promise<void> {
    const [waiting, known] = [await outbox.all(), new Set((await told.all()).map(t => t.id))];
    part("waiting")!.hidden = !waiting.some(w => w.refused === undefined);
    const refused = waiting.filter(w => w.refused !== undefined);
    part("refused")!.hidden = refused.length === 0;
    part("refused")!.querySelector("[data-why]")!.textContent = refused.map(w => `${w.day}: ${w.refused}`).join(" ");
    for (const card of document.querySelectorAll<HTMLElement>("[data-log-id]")) {
        const isDone = known.has(card.dataset.logId!) && waiting.some(w => w.id === card.dataset.logId && w.refused === undefined);
        card.querySelector<HTMLElement>("form")!.hidden = isDone;
        card.querySelector<HTMLElement>("[data-kept]")!.hidden = !isDone;
    }

    const morning = part("morning");
    if (!morning) return;
    const session = morning.querySelector<HTMLInputElement>("[name=session_id]")!.value;
    if (known.has(session)) morning.hidden = false;
    if (known.has(`/morning ${session}`)) morning.hidden = true;
}

aboard(news => {
    if (news.news === "locked" || news.news === "gone" || news.news === "delivered") location.reload();
});
await show().catch(() => undefined);
await keepUpToDate().catch(() => undefined);
