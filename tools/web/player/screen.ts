// Draws a session on its page: what to do now, how long still, how to breathe, and what comes next.

import type { Beat } from "./conductor";
import type { PlayerState } from "./player";
import { cueAt, itemAt, type Cue, type SessionScript } from "./script";

const FLASH_MS = 180;
const LONG = 60;
const AT_START: readonly string[] = ["set-up", "get-ready", "release", "rest", "switch-side"];

/** The pictures of an exercise. */
export interface Pictures { readonly start?: string; readonly end?: string; readonly side?: string }

export class Screen {
    private shown = "";

    constructor(private readonly root: HTMLElement, private readonly script: SessionScript, private readonly pictures: (item: number) => Pictures) {
        this.part("picture").addEventListener("error", () => { this.part("picture").hidden = true; });
    }

    /** A part of the page by its name. */
    part<T extends HTMLElement = HTMLElement>(name: string): T {
        return this.root.querySelector<T>(`[data-${name}]`)!;
    }

    draw({ status, at_ms }: PlayerState): void {
        const cue = cueAt(this.script, at_ms);
        const index = itemAt(this.script, at_ms);
        this.part("pause").textContent = this.part("pause").dataset[status === "paused" ? "go" : "hold"]!;
        this.root.dataset.status = status;
        if (!cue || index < 0) return;
        const left = cue.at_ms + cue.for_ms - at_ms;
        this.part("count").textContent = String(Math.ceil(left / 1_000));
        this.part("ring").style.strokeDashoffset = String(1 - left / cue.for_ms);
        const line = `${index}.${cue.at_ms}`;
        if (line === this.shown) return;
        this.shown = line;
        this.say(cue, index);
    }

    /** Says why the session waits, in place of what to do next; nothing when it goes on. */
    tell(why: "paused" | "slept" | "hurt" | "ill" | undefined, exercise = ""): void {
        const told = this.part("told");
        told.textContent = why ? told.dataset[why]!.replace("{0}", exercise) : "";
    }

    /** A moment that can be heard can be seen as well. */
    flash(beat: Beat): void {
        this.root.dataset.flash = beat.secondsLeft === undefined ? "cue" : "count";
        setTimeout(() => delete this.root.dataset.flash, FLASH_MS);
    }

    private say(cue: Cue, index: number): void {
        const item = this.script.items[index]!;
        const text = (name: string, told: string) => { this.part(name).textContent = told; };
        text("name", item.name);
        text("place", [this.of("exercise", index + 1, this.script.items.length), cue.set && item.sets > 1 ? this.of("set", cue.set, item.sets) : "", cue.repetition ? this.of("time", cue.repetition, item.repetitions) : ""].filter(Boolean).join(", "));
        text("cue", cue.words);
        text("next", this.next(cue));
        this.root.toggleAttribute("data-long", cue.words.length > LONG);
        const breath = this.part("breath");
        breath.textContent = cue.breath ? breath.dataset[cue.breath]! : "";
        this.root.dataset.kind = cue.kind;
        this.root.dataset.breathing = cue.breath ?? "natural";
        this.root.style.setProperty("--breath", `${cue.for_ms}ms`);
        const { start, end, side } = this.pictures(index);
        const picture = this.part<HTMLImageElement>("picture");
        const address = AT_START.includes(cue.kind) ? start : end;
        picture.hidden = !address;
        if (address && picture.getAttribute("src") !== address) picture.src = address;
        for (const soon of [start, end, this.pictures(index + 1).start]) if (soon) new Image().src = soon;
        // The other side is the mirror of the one that was drawn.
        const now = cue.side ?? item.first_side;
        this.root.toggleAttribute("data-mirrored", side !== undefined && now !== undefined && now !== side);
    }

    private next(cue: Cue): string {
        const coming = this.script.cues.find(c => c.at_ms >= cue.at_ms + cue.for_ms && c.for_ms > 0 && c.words !== cue.words);
        return coming ? this.part("next").dataset.then!.replace("{0}", coming.words) : "";
    }

    private of(what: string, number: number, all: number): string {
        return this.part("place").dataset[what]!.replace("{0}", String(number)).replace("{1}", String(all));
    }
}
