// How somebody wants to be led through a session. The device remembers it; it says nothing about the person.

const KEY = "plumbline.choices";

/** What can be chosen. */
export interface Choices {
    readonly voice: boolean;
    readonly tones: boolean;
    readonly buzz: boolean;
    readonly flash: boolean;
    readonly moving: boolean;
    readonly muscles: boolean;
    /** Somebody reads it out: the words stand large, with those that come next. */
    readonly reader: boolean;
}

const USUAL: Choices = { voice: true, tones: true, buzz: true, flash: false, moving: true, muscles: true, reader: false };

/** What was chosen the last time. */
export function remembered(): Choices {
    try {
        return { ...USUAL, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Choices> };
    } catch {
        return USUAL;
    }
}

/** Remembers what is chosen now. */
export function remember(choices: Choices): void {
    try {
        localStorage.setItem(KEY, JSON.stringify(choices));
    } catch {
        // A browser that keeps nothing asks again the next time.
    }
}

/** Ties the boxes of a page to the choices: each box is named after what it chooses. */
export function tie(root: HTMLElement, changed: (choices: Choices) => void): Choices {
    let choices = remembered();
    for (const box of root.querySelectorAll<HTMLInputElement>("input[data-choice]")) {
        const name = box.dataset.choice as keyof Choices;
        box.checked = choices[name];
        box.addEventListener("change", () => {
            choices = { ...choices, [name]: box.checked };
            remember(choices);
            for (const same of root.querySelectorAll<HTMLInputElement>(`input[data-choice=${name}]`)) same.checked = box.checked;
            changed(choices);
        });
    }

    return choices;
}
