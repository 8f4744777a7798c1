// The week ahead as the server sends it, and under which addresses its pages are kept.

/** A week of pages. */
export interface Week {
    readonly person: string;
    readonly day: string;
    readonly version: number;
    readonly locked: boolean;
    readonly site: string;
    readonly pages: readonly { readonly day: string; readonly address: string; readonly html: string }[];
    readonly files: readonly string[];
    /** What the moving figure is made of: larger than all the rest, so it is fetched last, and not where data is dear. */
    readonly moving: readonly string[];
}

/** Where a page of a day is kept. */
export function keptAt(day: string, address: string): string {
    return `/kept/${day}${address}`;
}

/** The kept pages that may answer for an address, the best first. After the last kept day there is none: then only warning signs are shown, and that one has to connect. */
export function answersTo(pathname: string, search: URLSearchParams, day: string): string[] {
    switch (pathname) {
        case "/session": return [keptAt(day, `/session?session=${search.get("session") ?? "1"}`), keptAt(day, "/today")];
        case "/": case "/today": case "/morning": case "/leave": return [keptAt(day, "/today")];
        default: return [];
    }
}
