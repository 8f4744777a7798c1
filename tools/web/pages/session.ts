// The session's page: time goes to the player, the player's state to the screen and the figure, what is due to the sounds, and what was done into the form.

import { aboard } from "../offline/aboard";
import { today } from "../offline/day";
import { outbox, plays, type Play } from "../offline/store";
import { tie, type Choices } from "../player/choices";
import { Conductor } from "../player/conductor";
import { Alone, Awake } from "../player/alone";
import { drawer } from "../player/drawer";
import { isOver, type SkipReason } from "../player/player";
import { itemAt, type SessionScript } from "../player/script";
import { Screen } from "../player/screen";
import { Sounds } from "../player/sounds";
import type { Stage } from "../player/stage";
import { Told } from "../player/told";

const EVERY_MS = 100;
const KEPT_EVERY_MS = 5_000;
const TURN_DEG = 12;
const RESTS: readonly SkipReason[] = ["pain", "ill"];
const root = document.querySelector<HTMLElement>("[data-player]")!;
const form = document.querySelector<HTMLFormElement>("[data-log]")!;
const script = JSON.parse(document.querySelector<HTMLTemplateElement>("[data-script]")!.content.textContent!) as SessionScript;
const of = (item: number) => form.querySelector<HTMLElement>(`[data-item="${CSS.escape(script.items[item]?.exercise ?? "")}"]`)?.dataset ?? {};
const told = new Told(form);
const screen = new Screen(root, script, of);
const sounds = new Sounds(script.language, beat => { if (choices.flash) screen.flash(beat); });
const awake = new Awake();
const alone = new Alone();
const choices: Choices = { ...tie(root, now => chosen(now)) };
let conductor = new Conductor(script);
let stage: Stage | undefined;
let isClosed = false;
let insists = false;
let timers: ReturnType<typeof setInterval>[] = [];

function chosen(now: Choices): void {
    Object.assign(choices, now);
    Object.assign(sounds, { voice: now.voice && !now.reader, tones: now.tones, buzz: now.buzz });
    root.dataset.view = now.reader ? "reader" : "";
    stage?.muscles(now.muscles);
    if (now.moving) void openStage();
    else closeStage();
}

function keep(): void {
    void plays.put({ id: told.id, day: today(), state: conductor.state, fields: told.fields }).catch(() => undefined);
}

function tell(input: Parameters<Conductor["tell"]>[0]): void {
    if (conductor.tell(input, performance.now()).cancelled) sounds.cancel();
    screen.tell(input.do === "pause" ? "paused" : undefined);
    wake();
    keep();
}

// Whoever hurts or feels ill is not led on: the session waits, and says so.
function leave(input: { do: "hurt" } | { do: "skip"; reason: SkipReason }): void {
    const left = script.items[itemAt(script, conductor.state.at_ms)]?.name ?? "";
    tell(input);
    if (isOver(conductor.state) || (input.do === "skip" && !RESTS.includes(input.reason))) return;
    tell({ do: "pause" });
    screen.tell(input.do === "skip" && input.reason === "ill" ? "ill" : "hurt", left);
}

function wake(): void {
    const now = performance.now();
    const { slept, beats } = conductor.wake(now);
    if (slept) {
        sounds.cancel();
        screen.tell("slept");
    }

    for (const beat of beats) sounds.plan(beat, now);
    screen.draw(conductor.state);
    if (isOver(conductor.state)) end();
}

async function start(): Promise<void> {
    if (isClosed || !await alone.take()) {
        screen.part("elsewhere").hidden = isClosed;
        return;
    }

    sounds.open();
    void awake.hold();
    root.dataset.phase = "playing";
    timers = [setInterval(wake, EVERY_MS), setInterval(keep, KEPT_EVERY_MS)];
    stage?.start();
    tell(conductor.state.status === "paused" ? { do: "resume" } : { do: "start", today: today() });
}

function end(): void {
    timers.forEach(clearInterval);
    awake.release();
    alone.letGo();
    closeStage();
    if (document.fullscreenElement) void document.exitFullscreen();
    if (conductor.state.status === "refused") {
        root.dataset.phase = "refused";
        return;
    }

    told.fill(script, conductor.state);
    showForm();
}

function showForm(): void {
    root.dataset.phase = "over";
    form.hidden = false;
    form.addEventListener("change", keep);
    // What was played is filled in already: whoever wants to look at it opens it.
    form.querySelector("[data-each]")!.removeAttribute("open");
    const done = form.querySelector<HTMLElement>(`[data-over="${conductor.state.status}"]`);
    if (done) done.hidden = false;
    (done ?? form).scrollIntoView();
}

// A lock ends what is under way; what was done until then is still told.
function close(): void {
    isClosed = true;
    [screen.part("too-old").hidden, screen.part("locked").hidden] = [true, false];
    if (root.dataset.phase === "ready") root.dataset.phase = "refused";
    else if (!isOver(conductor.state)) tell({ do: "stop" });
}

// The figure moves where the browser can draw it, and where nobody asked for stillness. Else the picture stands.
async function openStage(): Promise<void> {
    if (stage || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const drawnBy = drawer();
    if (drawnBy === "nothing") return;
    if (drawnBy === "processor" && !insists) {
        standStill();
        return;
    }

    try {
        const { Stage } = await import("../player/stage");
        const files = (item: number) => { const { movement, body } = of(item); return movement && body ? { movement, body } : undefined; };
        stage = new Stage(screen.part<HTMLCanvasElement>("figure"), script, files, () => ({ item: itemAt(script, conductor.state.at_ms), at_ms: conductor.place(performance.now()) }));
        stage.onShown = (item, isThere) => root.toggleAttribute("data-moving", isThere && itemAt(script, conductor.state.at_ms) === item);
        if (!insists) stage.onSlow = standStill;
        await stage.prepare();
        stage?.muscles(choices.muscles);
        if (root.dataset.phase === "playing") stage?.start();
    } catch {
        closeStage();
    }
}

function closeStage(): void {
    stage?.stop();
    stage = undefined;
    root.removeAttribute("data-moving");
}

// Said in passing, and whoever wants it to move has it move, however slowly.
function standStill(): void {
    closeStage();
    screen.part("still").textContent = screen.part("still").dataset.slow!;
    screen.part("insist").hidden = false;
}

function insist(): void {
    insists = true;
    screen.part("still").textContent = "";
    screen.part("insist").hidden = true;
    screen.part("pause").focus();
    void openStage();
}

function listen(): void {
    const why = screen.part<HTMLDialogElement>("why");
    screen.part("start").addEventListener("click", () => void start());
    screen.part("pause").addEventListener("click", () => tell({ do: conductor.state.status === "paused" ? "resume" : "pause" }));
    screen.part("skip").addEventListener("click", () => why.showModal());
    screen.part("why-not").addEventListener("click", () => why.close());
    for (const button of root.querySelectorAll<HTMLButtonElement>("[data-do]")) button.addEventListener("click", () => {
        const what = button.dataset.do as "back" | "hurt" | "stop";
        if (what === "hurt") leave({ do: what });
        else tell({ do: what });
    });
    for (const button of why.querySelectorAll<HTMLButtonElement>("[data-reason]")) {
        button.addEventListener("click", () => {
            why.close();
            leave({ do: "skip", reason: button.dataset.reason as SkipReason });
        });
    }

    screen.part("insist").addEventListener("click", insist);
    screen.part("large").addEventListener("click", () => void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()));
    screen.part("figure").addEventListener("keydown", e => {
        const ways: Record<string, [number, number]> = { ArrowLeft: [-TURN_DEG, 0], ArrowRight: [TURN_DEG, 0], ArrowUp: [0, TURN_DEG], ArrowDown: [0, -TURN_DEG] };
        const way = ways[(e as KeyboardEvent).key];
        if (!way) return;
        stage?.turn(...way);
        e.preventDefault();
    });
    // A page that comes back from the browser's memory knows nothing of what happened since.
    addEventListener("pageshow", e => { if (e.persisted) location.reload(); });
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible" && conductor.state.status === "playing") void awake.hold();
    });
}

function begin(before: Play | undefined): void {
    root.hidden = false;
    form.hidden = true;
    screen.part("asked").append(form.querySelector("[data-asked-before]")!);
    listen();
    chosen(choices);
    aboard(({ news }) => {
        if (news === "gone") location.replace("/today");
        if (news === "locked") close();
    });
    if (!before) return;
    // What was broken off waits where it was.
    conductor = new Conductor(script, before.state.status === "playing" ? { ...before.state, status: "paused" } : before.state);
    told.fill(script, conductor.state);
    told.restore(before.fields);
    if (isOver(conductor.state)) showForm();
    else if (conductor.state.status === "paused") screen.part("start").lastChild!.textContent = screen.part("start").dataset.on!;
}

if (await outbox.all().then(all => all.some(one => one.id === told.id), () => false)) location.replace("/today");
const before = await plays.of(told.id).catch(() => undefined);
begin(before?.day === today() ? before : undefined);
