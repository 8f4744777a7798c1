/** Whether this is the only window that plays a session; it stays so as long as the page is open. Two would tell the same session twice. */
export function alone(): Promise<boolean> {
    return new Promise(resolve => {
        if (!navigator.locks) resolve(true);
        else void navigator.locks.request("session", { ifAvailable: true }, lock => {
            resolve(lock !== null);
            return lock && new Promise(() => undefined);
        });
    });
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
