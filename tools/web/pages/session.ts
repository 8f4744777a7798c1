// The session's page: draws the player's state, hands what is due to the sounds, and fills in the form at the end with what was done.

import { Conductor } from "../player/conductor";
import { isOver, type ItemProgress, type SkipReason } from "../player/player";
import { cueAt, itemAt, type SessionScript } from "../player/script";
import { Sounds } from "../player/sounds";

const EVERY_MS = 100;
const root = document.querySelector<HTMLElement>("[data-player]")!;
const form = document.querySelector<HTMLFormElement>("[data-log]")!;
const part = <T extends HTMLElement = HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;

/** The person's own day: a script is valid for days as the person counts them. */
function today(): string {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

async function load(): Promise<SessionScript | undefined> {
    const answer = await fetch(root.dataset.address!, { headers: { Accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as { script?: SessionScript }).script ?? undefined : undefined;
}

function play(script: SessionScript): void {
    const conductor = new Conductor(script);
    const sounds = new Sounds(script.language);
    const why = part<HTMLDialogElement>("why");
    let timer: ReturnType<typeof setInterval> | undefined;
    let lock: WakeLockSentinel | undefined;
    let shown = "";

    const stayAwake = async () => {
        try {
            lock = await navigator.wakeLock?.request("screen");
        } catch {
            // A phone that saves its battery says no; the session goes on with the screen off.
        }
    };

    const tell = (input: Parameters<Conductor["tell"]>[0]) => {
        if (conductor.tell(input, performance.now()).cancelled) sounds.cancel();
        wake();
    };

    const wake = () => {
        const now = performance.now();
        const { slept, beats } = conductor.wake(now);
        if (slept) {
            sounds.cancel();
            part("told").textContent = part("told").dataset.slept!;
        }

        for (const beat of beats) sounds.plan(beat, now);
        draw();
        if (isOver(conductor.state)) end();
    };

    const draw = () => {
        const { status, at_ms } = conductor.state;
        const cue = cueAt(script, at_ms);
        const index = itemAt(script, at_ms);
        part("pause").textContent = part("pause").dataset[status === "paused" ? "go" : "hold"]!;
        if (!cue || index < 0) return;
        const item = script.items[index]!;
        const left = cue.at_ms + cue.for_ms - at_ms;
        part("count").textContent = String(Math.ceil(left / 1_000));
        part("ring").style.strokeDashoffset = String(1 - left / cue.for_ms);
        const line = `${index}.${cue.at_ms}`;
        if (line === shown) return;
        shown = line;
        part("name").textContent = item.name;
        part("place").textContent = [of("exercise", index + 1, script.items.length), cue.set && item.sets > 1 ? of("set", cue.set, item.sets) : "", cue.repetition ? of("time", cue.repetition, item.repetitions) : ""].filter(Boolean).join(", ");
        part("cue").textContent = cue.words;
        part("breath").textContent = cue.breath ? part("breath").dataset[cue.breath]! : "";
        root.dataset.kind = cue.kind;
        const log = form.querySelector<HTMLElement>(`[data-item="${item.exercise}"]`);
        const picture = part<HTMLImageElement>("picture");
        const address = ["set-up", "get-ready", "release", "rest", "switch-side"].includes(cue.kind) ? log?.dataset.start : log?.dataset.end;
        picture.hidden = !address;
        if (address && picture.getAttribute("src") !== address) picture.src = address;
    };

    const of = (what: string, number: number, all: number) => part("place").dataset[what]!.replace("{0}", String(number)).replace("{1}", String(all));

    const end = () => {
        clearInterval(timer);
        void lock?.release();
        root.dataset.phase = conductor.state.status === "refused" ? "refused" : "over";
        if (conductor.state.status === "refused") return;
        conductor.state.items.forEach((progress, i) => fill(script.items[i]!.exercise, script.items[i]!.to_ms - script.items[i]!.from_ms, progress, reasonOf(i)));
        form.querySelector<HTMLInputElement>("[name=played_s]")!.value = String(Math.round(conductor.state.items.reduce((sum, item) => sum + item.played_ms, 0) / 1_000));
        form.hidden = false;
        form.querySelector<HTMLElement>("h2")!.scrollIntoView();
    };

    const reasonOf = (item: number) => conductor.state.log.findLast(e => e.item === item && e.what === "skipped")?.reason;

    part("start").addEventListener("click", () => {
        sounds.voice = part<HTMLInputElement>("voice").checked;
        sounds.tones = part<HTMLInputElement>("tones").checked;
        sounds.open();
        void stayAwake();
        root.dataset.phase = "playing";
        timer = setInterval(wake, EVERY_MS);
        tell({ do: "start", today: today() });
    });
    part("pause").addEventListener("click", () => tell({ do: conductor.state.status === "paused" ? "resume" : "pause" }));
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-do]")) button.addEventListener("click", () => tell({ do: button.dataset.do as "back" | "hurt" | "stop" }));
    part("skip").addEventListener("click", () => why.showModal());
    for (const button of why.querySelectorAll<HTMLButtonElement>("[data-reason]")) {
        button.addEventListener("click", () => {
            why.close();
            tell({ do: "skip", reason: button.dataset.reason as SkipReason });
        });
    }

    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible" && conductor.state.status === "playing") void stayAwake();
    });
}

/** What was played goes into the form; the person may still correct it. */
function fill(exercise: string, length: number, progress: ItemProgress, reason: SkipReason | undefined): void {
    const fraction = progress.outcome === "done" ? 1 : Math.min(0.99, progress.played_ms / length);
    const field = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}.${exercise}"]`)!;
    form.querySelector<HTMLInputElement>(`[name="done.${exercise}"][value="${fraction >= 1 ? "all" : fraction > 0.05 ? "part" : "none"}"]`)!.checked = true;
    field("fraction").value = fraction < 1 ? fraction.toFixed(2) : "";
    field("skip").value = reason ?? "";
    field("hurt").checked = progress.outcome === "hurt";
}

const script = await load().catch(() => undefined);
if (script) {
    root.hidden = false;
    form.hidden = true;
    play(script);
}
