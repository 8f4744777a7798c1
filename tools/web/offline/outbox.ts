// What was filled in and waits to be sent. Each has an id that was made before it was filled in, so that it counts once however often it arrives.

import { today } from "./day";

/** A form that waits. */
export interface Waiting {
    readonly id: string;
    readonly address: string;
    readonly fields: readonly (readonly [string, string])[];
    readonly recorded_at: string;
    readonly day: string;
    /** Why the server will never take it; it waits to be read by the person. */
    readonly refused?: string;
}

/** Where they wait. */
export interface Outbox {
    all(): Promise<readonly Waiting[]>;
    put(one: Waiting): Promise<void>;
    remove(id: string): Promise<void>;
}

/** What became of one that was sent. */
export type Sent =
    | { readonly what: "taken"; readonly locked: boolean }
    | { readonly what: "refused"; readonly why: string }
    | { readonly what: "later" }
    | { readonly what: "gone" };

/** What a delivery came to. */
export interface Delivery {
    readonly taken: number;
    /** The server closed exercise: nothing may start any more, but what waits is still told. */
    readonly locked: boolean;
    /** The device is no longer linked. */
    readonly gone: boolean;
}

/** A form as it waits. */
export function waitingOf(address: string, fields: readonly (readonly [string, string])[], now: Date): Waiting {
    const value = (name: string) => fields.find(([n]) => n === name)?.[1] ?? "";
    return { id: value("id") || `${address} ${value("session_id")}`, address, fields, recorded_at: now.toISOString(), day: today(now) };
}

/** The form as it is sent: with when it was filled in, for it may arrive days later. */
export function bodyOf(one: Waiting): URLSearchParams {
    return new URLSearchParams([...one.fields.map(([name, value]) => [name, value]), ["recorded_at", one.recorded_at], ["occurred_on", one.day]]);
}

/** What an answer means. A worker of the clinic may be signed in on this device for a while, so their role's refusal is none. */
export function sentOf(status: number, body: { readonly locked?: boolean; readonly title?: string }): Sent {
    if (status >= 200 && status < 300) return { what: "taken", locked: body.locked === true };
    if (status === 401) return { what: "gone" };
    if (status === 403 || status === 408 || status === 425 || status === 429 || status >= 500) return { what: "later" };
    return { what: "refused", why: body.title ?? "" };
}

/** Sends what waits, the oldest first, and stops where the server can't be reached. */
export async function deliver(outbox: Outbox, send: (one: Waiting) => Promise<Sent>): Promise<Delivery> {
    let [taken, locked] = [0, false];
    for (const one of [...await outbox.all()].filter(w => w.refused === undefined).sort((a, b) => a.recorded_at.localeCompare(b.recorded_at))) {
        const sent = await send(one);
        switch (sent.what) {
            case "taken":
                await outbox.remove(one.id);
                taken++;
                locked = sent.locked;
                break;
            case "refused":
                await outbox.put({ ...one, refused: sent.why });
                break;
            case "later": return { taken, locked, gone: false };
            case "gone": return { taken, locked, gone: true };
        }
    }

    return { taken, locked, gone: false };
}
