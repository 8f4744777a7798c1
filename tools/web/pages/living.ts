// Pages that only have to be there offline, and to say what waits.

import { aboard } from "../offline/aboard";
import { outbox } from "../offline/store";

aboard(({ news }) => { if (news === "gone" && location.pathname !== "/leave") location.reload(); });
const waiting = document.querySelector<HTMLElement>("[data-waiting]");
if (waiting) void outbox.all().then(all => { waiting.hidden = all.length === 0; }, () => undefined);
