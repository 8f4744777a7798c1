// The patient's link: its secret stands behind the # of the address, which a browser never sends. It is put into the form and taken out of the address.

const secret = location.hash.slice(1);
const input = document.querySelector<HTMLInputElement>("#link");
if (secret && input) {
    input.value = secret;
    document.querySelector<HTMLElement>("[data-link]")!.hidden = true;
    document.querySelector<HTMLElement>("[data-found]")!.hidden = false;
    history.replaceState(null, "", location.pathname);
}
