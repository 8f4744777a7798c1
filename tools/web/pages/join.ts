// The patient's link: its secret stands behind the # of the address, which a browser never sends. It is put into the form and taken out of the address.

const input = document.querySelector<HTMLInputElement>("#link");

function take(): void {
    // After a wrong PIN it comes back in the form.
    const secret = location.hash.slice(1) || input?.value;
    if (!secret || !input) return;
    input.value = secret;
    document.querySelector<HTMLElement>("[data-link]")!.hidden = true;
    document.querySelector<HTMLElement>("[data-found]")!.hidden = false;
    history.replaceState(null, "", location.pathname);
}

// Pasted where the page is open already, the link loads nothing anew.
addEventListener("hashchange", take);
take();
