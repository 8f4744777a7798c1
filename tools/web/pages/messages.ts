// The page of messages: as soon as somebody looks at it, the clinic is told that its message was read. Where that fails, the button stays.

const form = document.querySelector<HTMLFormElement>("[data-seen]")!;

async function tell(): Promise<void> {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
    form.hidden = answer.type === "opaqueredirect";
}

function look(): void {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", look);
    void tell().catch(() => undefined);
}

document.addEventListener("visibilitychange", look);
look();
export {};
