/** What a page asks of the worker: to send what waits, or to keep the coming week. */
export type Ask = "deliver" | "keep";

/** What the worker tells all pages. */
export type News = { readonly news: "delivered"; readonly taken: number } | { readonly news: "locked" } | { readonly news: "gone" };
