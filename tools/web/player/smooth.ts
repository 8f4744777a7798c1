// Whether the figure is drawn fast enough to be of use, judged by how long its pictures take. Where it is not, the picture that stands still says more, and the session needs the time for its sounds.

/** Pictures a second that it must come to at least. */
export const LEAST = 24;
const WATCHED_MS = 1_500;
const SLOW_IN_A_ROW = 2;

/** What was seen so far: the pictures of this while, and how many whiles in a row were slow. */
export interface Pace { readonly times: readonly number[]; readonly slow: number }

/** Before the first picture. */
export const UNSEEN: Pace = { times: [], slow: 0 };

/** After one more picture. A while counts by its middle picture, so that one that was held up tells nothing. */
export function after(pace: Pace, ms: number, least = LEAST): Pace {
    const times = [...pace.times, ms];
    if (times.reduce((sum, time) => sum + time, 0) < WATCHED_MS) return { ...pace, times };
    const middle = times.toSorted((a, b) => a - b)[times.length >> 1]!;
    return { times: [], slow: middle > 1_000 / least ? pace.slow + 1 : 0 };
}

/** Whether it was slow for long enough to give up. */
export function isTooSlow(pace: Pace): boolean {
    return pace.slow >= SLOW_IN_A_ROW;
}
