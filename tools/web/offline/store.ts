// The device's own memory: what waits to be sent, what was told, what is being played, and which programme is kept.

import type { PlayerState } from "../player/player";
import type { Outbox, Waiting } from "./outbox";

const NAME = "plumbline";
const STORES = ["outbox", "told", "plays", "kept"] as const;
const TOLD_DAYS = 9;

type StoreName = (typeof STORES)[number];

/** Something that this device told, so that it is not asked for again before the server says so. */
export interface Told { readonly id: string; readonly day: string }

/** A session under way, or over and not yet saved. */
export interface Play { readonly id: string; readonly day: string; readonly state: PlayerState; readonly fields: readonly (readonly [string, string])[] }

/** Which programme is kept. */
export interface Kept { readonly id: "programme"; readonly cache: string; readonly person: string; readonly version: number; readonly day: string; readonly site: string; readonly locked: boolean }

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
    return opened ??= new Promise((resolve, reject) => {
        const asked = indexedDB.open(NAME, 1);
        asked.onupgradeneeded = () => STORES.forEach(name => asked.result.createObjectStore(name, { keyPath: "id" }));
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    });
}

async function run<T>(name: StoreName, mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const work = (await open()).transaction(name, mode);
    const asked = what(work.objectStore(name));
    return new Promise((resolve, reject) => {
        // Only what is committed is kept.
        work.oncomplete = () => resolve(asked.result);
        work.onerror = work.onabort = () => reject(work.error);
    });
}

const all = <T>(name: StoreName) => run<T[]>(name, "readonly", s => s.getAll());
const put = <T>(name: StoreName, one: T) => run(name, "readwrite", s => s.put(one)).then(() => undefined);
const remove = (name: StoreName, id: string) => run(name, "readwrite", s => s.delete(id)).then(() => undefined);

/** What waits to be sent. */
export const outbox: Outbox = { all: () => all<Waiting>("outbox"), put: one => put("outbox", one), remove: id => remove("outbox", id) };

/** What this device told in the last days. */
export const told = {
    all: () => all<Told>("told"),
    async add(one: Told): Promise<void> {
        await put("told", one);
        const days = [...new Set((await all<Told>("told")).map(t => t.day))].sort();
        for (const old of (await all<Told>("told")).filter(t => days.indexOf(t.day) < days.length - TOLD_DAYS)) await remove("told", old.id);
    },
};

/** Sessions under way. */
export const plays = { of: (id: string) => run<Play | undefined>("plays", "readonly", s => s.get(id)), put: (one: Play) => put("plays", one), remove: (id: string) => remove("plays", id) };

/** The programme that is kept. */
export const kept = { get: () => run<Kept | undefined>("kept", "readonly", s => s.get("programme")), put: (one: Kept) => put("kept", one) };

/** Forgets everything of everybody. */
export async function forgetAll(): Promise<void> {
    for (const name of STORES) await run(name, "readwrite", s => s.clear());
}
