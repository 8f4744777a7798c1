/** Sees to it that only one window plays a session: two would tell the same one twice. */
export class Alone {
    private release: () => void = () => undefined;

    /** Whether this is the only one; it stays so until it lets go, or its page does. */
    take(): Promise<boolean> {
        if (!navigator.locks) return Promise.resolve(true);
        addEventListener("pagehide", () => this.letGo());
        return new Promise(resolve => void navigator.locks.request("session", { ifAvailable: true }, lock => {
            resolve(lock !== null);
            return lock && new Promise<void>(done => { this.release = done; });
        }));
    }

    letGo(): void {
        this.release();
    }
}

/** Keeps the screen on while something is played, also after the page was hidden for a while. */
export class Awake {
    private lock: WakeLockSentinel | undefined;

    async hold(): Promise<void> {
        try {
            this.lock = await navigator.wakeLock?.request("screen");
        } catch {
            // A phone that saves its battery says no; the session goes on with the screen off.
        }
    }

    release(): void {
        void this.lock?.release();
        this.lock = undefined;
    }
}
