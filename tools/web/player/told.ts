// What was played goes into the form; the person may still correct it. What was filled in before the page went away comes back.

import type { ItemProgress, PlayerState, SkipReason } from "./player";
import type { SessionScript } from "./script";

export class Told {
    constructor(private readonly form: HTMLFormElement) {}

    /** The log's id, the same on every device. */
    get id(): string {
        return this.field("id").value;
    }

    /** Everything that stands in the form. */
    get fields(): readonly (readonly [string, string])[] {
        return [...new FormData(this.form).entries()].map(([name, value]) => [name, String(value)] as const);
    }

    /** Puts in what was played. */
    fill(script: SessionScript, state: PlayerState): void {
        state.items.forEach((progress, i) => {
            const { exercise, from_ms, to_ms } = script.items[i]!;
            this.fillOne(exercise, to_ms - from_ms, progress, state.log.findLast(e => e.item === i && e.what === "skipped")?.reason);
        });
        this.field("played_s").value = String(Math.round(state.items.reduce((sum, item) => sum + item.played_ms, 0) / 1_000));
    }

    /** Puts back what was chosen before. */
    restore(fields: readonly (readonly [string, string])[]): void {
        for (const [name, value] of fields) for (const choice of this.all(name)) if (choice.type !== "hidden" && choice.value === value) choice.checked = true;
    }

    private fillOne(exercise: string, length: number, progress: ItemProgress, reason: SkipReason | undefined): void {
        const fraction = progress.outcome === "done" ? 1 : Math.min(0.99, progress.played_ms / length);
        const amount = fraction >= 1 ? "all" : fraction > 0.05 ? "part" : "none";
        for (const choice of this.all(`done.${exercise}`)) choice.checked = choice.value === amount;
        this.field(`fraction.${exercise}`).value = fraction < 1 ? fraction.toFixed(2) : "";
        this.field(`skip.${exercise}`).value = reason ?? "";
        this.field(`hurt.${exercise}`).checked = progress.outcome === "hurt";
    }

    private field(name: string): HTMLInputElement {
        return this.all(name)[0]!;
    }

    // Some fields stand where they are asked, outside of the form.
    private all(name: string): HTMLInputElement[] {
        return [...this.form.elements].filter((e): e is HTMLInputElement => e instanceof HTMLInputElement && e.name === name);
    }
}
