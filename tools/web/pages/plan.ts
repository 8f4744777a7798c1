// The plan's page: while a clinician types, the server says every line back, with minutes and differences. Without this script a button does the same.

const WAIT_MS = 350;
const form = document.querySelector<HTMLFormElement>("[data-plan]")!;
const into = document.querySelector<HTMLElement>("[data-into]")!;
let isChanged = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked: AbortController | undefined;

// Nobody loses what was typed by going elsewhere.
form.addEventListener("submit", () => { isChanged = false; });
addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
form.addEventListener("input", (event) => {
    isChanged = true;
    if ((event.target as HTMLInputElement).name === "reason") return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), WAIT_MS);
});

/** Asks for the reading of the form as it stands; a newer question takes the place of an older one. */
async function read(): Promise<void> {
    asked?.abort();
    asked = new AbortController();
    try {
        const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
        const answer = await fetch(form.dataset.reading!, { method: "POST", body: fields, signal: asked.signal });
        if (!answer.ok) return;
        into.innerHTML = await answer.text();
        for (const line of form.querySelectorAll<HTMLElement>("p[data-said]")) {
            const said = into.querySelector<HTMLElement>(`[data-row="${line.dataset.said}"]`);
            const isWrong = !!said?.querySelector(".error");
            line.textContent = said?.dataset.said ?? "";
            line.classList.toggle("error", isWrong);
            const dose = form.querySelector<HTMLInputElement>(`#dose-${line.dataset.said}`)!;
            if (isWrong) dose.setAttribute("aria-invalid", "true");
            else dose.removeAttribute("aria-invalid");
        }
    } catch {
        // Another question is under way, or the network is: the button still works.
    }
}
