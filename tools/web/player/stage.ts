// The figure that moves, drawn with three.js. It is fetched when the page is ready for use, for it is larger than all the rest.

import { Figure } from "../../viewer/figure";
import { phasesOf, secondAt, type DrawnPhase } from "./pace";
import { cueAt, type Cue, type SessionScript } from "./script";
import { after, isTooSlow, UNSEEN } from "./smooth";

const AWAY_MS = 2_000;

/** Where the files of an exercise are. */
export interface StageFiles { readonly movement: string; readonly body: string }

/** Where a session stands. */
export interface Moment { readonly item: number; readonly at_ms: number }

export class Stage {
    private readonly figure: Figure;
    private readonly files = new Map<string, Promise<ArrayBuffer>>();
    private body = "";
    private shown = -1;
    private asked = -1;
    private pace: ReadonlyMap<Cue, readonly [number, number]> = new Map();
    private length = 1;
    private last = -1;
    private frame = 0;
    private drawn = UNSEEN;

    /** Throws where there is no WebGL. */
    constructor(canvas: HTMLCanvasElement, private readonly script: SessionScript, private readonly filesOf: (item: number) => StageFiles | undefined, private readonly now: () => Moment | undefined) {
        this.figure = new Figure(canvas);
        new ResizeObserver(() => this.figure.resize()).observe(canvas);
    }

    /** Called when it draws too slowly to be of use. */
    onSlow: () => void = () => undefined;

    /** Called when the figure of an exercise is there, or when there is none. */
    onShown: (item: number, isThere: boolean) => void = () => undefined;

    /** Makes the first exercise ready to be seen. */
    async prepare(): Promise<void> {
        await this.change(0);
        // What the browser makes ready for the first picture is not waited for in the session. The canvas has no size yet: about that of a phone's, or of a window's half.
        this.figure.resize(Math.min(innerWidth, 960), innerHeight * 0.4);
    }

    /** Draws from now on; asked for twice, it draws once. */
    start(): void {
        this.stop();
        let [before, drewBefore] = [performance.now(), false];
        const step = (at: number) => {
            this.frame = requestAnimationFrame(step);
            const drew = this.draw();
            // Only what was drawn tells how fast it draws, and a page that was hidden tells nothing.
            if (drew && drewBefore && at - before < AWAY_MS) this.drawn = after(this.drawn, at - before);
            [before, drewBefore] = [at, drew];
            if (isTooSlow(this.drawn)) this.onSlow();
        };
        this.frame = requestAnimationFrame(step);
    }

    stop(): void {
        cancelAnimationFrame(this.frame);
    }

    muscles(on: boolean): void {
        this.figure.muscles(on);
    }

    turn(left: number, up: number): void {
        this.figure.turn(left, up);
    }

    private draw(): boolean {
        const now = this.now();
        if (!now || now.item < 0) return false;
        if (now.item !== this.asked) void this.change(now.item);
        if (now.item !== this.shown) return false;
        const second = secondAt(cueAt(this.script, now.at_ms), now.at_ms, this.pace, this.length);
        if (second === this.last) return false;
        this.last = second;
        this.figure.seek(second);
        return true;
    }

    private async change(item: number): Promise<void> {
        this.asked = item;
        const files = this.filesOf(item);
        try {
            if (!files) throw new Error("There is no movement.");
            const [body, movement] = await Promise.all([this.file(files.body), this.file(files.movement)]);
            if (item !== this.asked) return;
            if (this.body !== files.body) await this.figure.dress(body);
            this.body = files.body;
            this.figure.resize();
            const said = await this.figure.show(movement);
            if (item !== this.asked) return;
            this.pace = phasesOf(this.script, item, said.phases as DrawnPhase[]);
            [this.length, this.shown, this.last, this.drawn] = [said.length_s, item, -1, UNSEEN];
            this.onShown(item, true);
            const next = this.filesOf(item + 1);
            if (next) void this.file(next.movement).catch(() => undefined);
        } catch {
            if (item === this.asked) this.onShown(item, false);
        }
    }

    private file(address: string): Promise<ArrayBuffer> {
        const known = this.files.get(address);
        if (known) return known;
        const asked = fetch(address).then(answer => answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(String(answer.status))));
        this.files.set(address, asked);
        asked.catch(() => this.files.delete(address));
        return asked;
    }
}
