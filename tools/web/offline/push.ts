// A browser's address at its push service, as the server takes it, and what the worker makes of a message.

/** A subscription as the server names its parts. */
export interface Keys {
    readonly endpoint: string;
    readonly key: string;
    readonly secret: string;
}

/** What a message says. */
export interface Message {
    readonly title: string;
    readonly body: string;
}

/** The parts of a subscription. */
export function keysOf(subscription: Pick<PushSubscription, "toJSON">): Keys {
    const { endpoint, keys } = subscription.toJSON();
    if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error("The subscription has no keys.");
    return { endpoint, key: keys.p256dh, secret: keys.auth };
}

/** By this a browser finds itself among those of the server, which tells their endpoints to nobody. */
export async function fingerprintOf(endpoint: string): Promise<string> {
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(new URL(endpoint).href));
    return btoa(String.fromCharCode(...new Uint8Array(hash))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** What a message says; null when it is none of ours. */
export function messageOf(text: string | undefined): Message | null {
    try {
        const { title, body } = JSON.parse(text ?? "") as Partial<Message>;
        return typeof title === "string" && typeof body === "string" ? { title, body } : null;
    } catch {
        return null;
    }
}
