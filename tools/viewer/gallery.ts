// The gallery's page: filtering, and one viewer in a dialog that shows the exercise asked for.
import { Figure, type Phase } from "./figure";

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const breaths: Record<Phase["breath"], string> = { in: "breathe in", out: "breathe out", natural: "breathe easily" };

function find<T extends HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

function file(id: string): ArrayBuffer {
  return Uint8Array.from(atob(find(`#glb-${id}`).textContent.trim()), c => c.charCodeAt(0)).buffer;
}

// Filtering: every word typed must be in the exercise's name, id, category or muscles.
function filter(): void {
  const words = find<HTMLInputElement>("#filter").value.toLowerCase().split(/\s+/).filter(w => w.length > 0);
  const onlyFaults = find<HTMLInputElement>("#faults").checked;
  let shown = 0;
  for (const card of document.querySelectorAll<HTMLElement>("article.exercise")) {
    const fits = words.every(w => card.dataset.text?.includes(w)) && (!onlyFaults || card.dataset.faults !== "0");
    card.hidden = !fits;
    if (fits) shown++;
  }
  find("#count").textContent = `${shown} shown`;
}

class Viewer {
  private readonly dialog = find<HTMLDialogElement>("#viewer");
  private readonly canvas = find<HTMLCanvasElement>("#stage");
  private readonly play = find<HTMLButtonElement>("#play");
  private readonly time = find<HTMLInputElement>("#time");
  private readonly cue = find("#cue");
  private figure: Figure | null = null;
  private readonly who = find<HTMLSelectElement>("#body");
  private worn = ""; // whose body the figure has
  private opener: HTMLElement | null = null;
  private cues: Record<string, string> = {};

  constructor() {
    this.play.addEventListener("click", () => this.run(!this.figure?.playing));
    this.time.addEventListener("input", () => {
      this.run(false);
      this.figure?.seek(Number(this.time.value));
    });
    find<HTMLSelectElement>("#speed").addEventListener("change", e => {
      if (this.figure) this.figure.speed = Number((e.target as HTMLSelectElement).value);
    });
    find<HTMLInputElement>("#muscles").addEventListener("change", e => this.figure?.muscles((e.target as HTMLInputElement).checked));
    this.who.addEventListener("change", () => {
      if (this.opener) void this.open(this.opener);
    });
    find("#close").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("close", () => {
      this.run(false);
      this.opener?.focus();
    });
    this.canvas.addEventListener("keydown", e => this.key(e));
    new ResizeObserver(() => this.figure?.resize()).observe(this.canvas);
    for (const way of document.querySelectorAll<HTMLButtonElement>("[data-turn]")) {
      const [left, up] = (way.dataset.turn ?? "0,0").split(",").map(Number);
      way.addEventListener("click", () => this.figure?.turn(left, up));
    }
  }

  async open(opener: HTMLElement): Promise<void> {
    const { id = "", name = "", alt = "", cues = "{}" } = opener.dataset;
    this.opener = opener;
    this.cues = JSON.parse(cues) as Record<string, string>;
    find("#title").textContent = name;
    find("#told").textContent = alt;
    this.canvas.setAttribute("aria-label", alt);
    if (!this.dialog.open) this.dialog.showModal();
    try {
      if (!this.figure) {
        this.figure = new Figure(this.canvas);
        this.figure.onTime = (seconds, phase) => this.tell(seconds, phase);
      }
      const who = this.who.value;
      if (this.worn !== who) await this.figure.dress(file(who));
      this.worn = who;
      this.figure.resize();
      const said = await this.figure.show(file(`${who}-${id}`));
      this.time.max = String(said.length_s);
      this.figure.muscles(find<HTMLInputElement>("#muscles").checked);
      this.run(!calm.matches);
    } catch (e) {
      this.cue.textContent = `The animation cannot be shown here: ${e instanceof Error ? e.message : String(e)}`;
    }
  }

  private run(on: boolean): void {
    this.figure?.play(on);
    this.play.textContent = on ? "Pause" : "Play";
    this.play.setAttribute("aria-pressed", String(on));
  }

  private tell(seconds: number, phase: Phase | undefined): void {
    this.time.value = String(seconds);
    this.time.setAttribute("aria-valuetext", `${seconds.toFixed(1)} seconds`);
    const cue = phase ? `${this.cues[phase.id] ?? phase.id} (${breaths[phase.breath]})` : "";
    if (this.cue.textContent !== cue) this.cue.textContent = cue;
  }

  private key(e: KeyboardEvent): void {
    const ways: Record<string, [number, number]> = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, 8], ArrowDown: [0, -8] };
    if (e.key === " ") this.run(!this.figure?.playing);
    else if (ways[e.key]) this.figure?.turn(...ways[e.key]);
    else return;
    e.preventDefault();
  }
}

const viewer = new Viewer();
find("#filter").addEventListener("input", filter);
find("#faults").addEventListener("change", filter);
for (const button of document.querySelectorAll<HTMLButtonElement>("button.move")) {
  button.addEventListener("click", () => void viewer.open(button));
}
// A page opened at #move-ID shows that exercise at once; #move-ID@2.5 stands at that second, #move-ID@2.5,man with another body.
const asked = /^#move-([a-z0-9-]+)(?:@([\d.]+))?(?:,([a-z]+))?$/.exec(location.hash);
if (asked) {
  if (asked[3]) find<HTMLSelectElement>("#body").value = asked[3];
  const button = document.querySelector<HTMLButtonElement>(`button.move[data-id="${asked[1]}"]`);
  if (button) {
    void viewer.open(button).then(() => {
      if (!asked[2]) return;
      const time = find<HTMLInputElement>("#time");
      time.value = asked[2];
      time.dispatchEvent(new Event("input"));
    });
  }
}
filter();
