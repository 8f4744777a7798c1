/** The person's own day, as scripts write days: it is theirs that counts, not the server's. */
export function today(now = new Date()): string {
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
