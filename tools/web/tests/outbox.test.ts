import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, deliver, sentOf, waitingOf, type Outbox, type Sent, type Waiting } from "../offline/outbox";
import { answersTo, keptAt } from "../offline/week";

/** An outbox in memory. */
class Box implements Outbox {
    readonly waiting = new Map<string, Waiting>();

    async all(): Promise<readonly Waiting[]> {
        return [...this.waiting.values()];
    }

    async put(one: Waiting): Promise<void> {
        this.waiting.set(one.id, one);
    }

    async remove(id: string): Promise<void> {
        this.waiting.delete(id);
    }
}

/** A server that counts what has one id once, and that can be away. */
class Server {
    readonly journal = new Map<string, Waiting>();
    readonly order: string[] = [];
    isAway = false;
    losesAnswers = 0;
    isLocked = false;
    isRevoked = false;

    readonly send = async (one: Waiting): Promise<Sent> => {
        if (this.isAway) return { what: "later" };
        if (this.isRevoked) return sentOf(401, {});
        this.journal.set(one.id, one);
        this.order.push(one.id);
        if (this.losesAnswers-- > 0) return { what: "later" };
        return sentOf(201, { locked: this.isLocked });
    };
}

const at = (hour: number) => new Date(2026, 2, 2, hour);
const session = (id: string, hour: number) => waitingOf("/session", [["id", id], ["pain_peak", "4"]], at(hour));

test("what was told without a connection waits, and arrives in the order in which it was told", async () => {
    const [box, server] = [new Box(), new Server()];
    server.isAway = true;
    await box.put(session("second", 18));
    await box.put(session("first", 8));
    assert.deepEqual(await deliver(box, server.send), { taken: 0, locked: false, gone: false });
    assert.equal(box.waiting.size, 2);

    server.isAway = false;
    assert.equal((await deliver(box, server.send)).taken, 2);
    assert.deepEqual(server.order, ["first", "second"]);
    assert.equal(box.waiting.size, 0);
});

test("an answer that got lost makes it arrive twice under one id, so it counts once", async () => {
    const [box, server] = [new Box(), new Server()];
    await box.put(session("one", 8));
    server.losesAnswers = 1;
    await deliver(box, server.send);
    assert.equal(box.waiting.size, 1, "nobody knows whether it arrived");
    await deliver(box, server.send);
    assert.deepEqual(server.order, ["one", "one"]);
    assert.equal(server.journal.size, 1);
    assert.equal(box.waiting.size, 0);
});

test("two windows that deliver the same at the same time tell it once", async () => {
    const [box, server] = [new Box(), new Server()];
    for (const id of ["a", "b", "c"]) await box.put(session(id, 8));
    await Promise.all([deliver(box, server.send), deliver(box, server.send)]);
    assert.equal(server.journal.size, 3);
    assert.equal(box.waiting.size, 0);
});

test("a lock that is heard of while the queue is sent does not keep the rest from being told", async () => {
    const [box, server] = [new Box(), new Server()];
    server.isLocked = true;
    for (const id of ["a", "b", "c"]) await box.put(session(id, 8));
    assert.deepEqual(await deliver(box, server.send), { taken: 3, locked: true, gone: false });
});

test("a device that is no longer linked tells nothing more", async () => {
    const [box, server] = [new Box(), new Server()];
    server.isRevoked = true;
    await box.put(session("a", 8));
    assert.deepEqual(await deliver(box, server.send), { taken: 0, locked: false, gone: true });
    assert.equal(server.journal.size, 0);
});

test("what the server will never take stays to be read, and keeps nothing else waiting", async () => {
    const [box, server] = [new Box(), new Server()];
    await box.put(session("wrong", 7));
    await box.put(session("right", 8));
    const send = async (one: Waiting) => one.id === "wrong" ? sentOf(422, { title: "This day has not come yet." }) : server.send(one);
    assert.equal((await deliver(box, send)).taken, 1);
    assert.equal(box.waiting.get("wrong")!.refused, "This day has not come yet.");
    assert.equal((await deliver(box, send)).taken, 0);
});

test("only a plain yes is one: an overloaded server, one that is away and another's sign-in mean later", () => {
    for (const status of [403, 408, 429, 500, 502, 503, 504, 507]) assert.equal(sentOf(status, {}).what, "later", String(status));
    for (const status of [400, 404, 409, 413, 422]) assert.equal(sentOf(status, {}).what, "refused", String(status));
    assert.equal(sentOf(401, {}).what, "gone");
    for (const status of [200, 201, 204]) assert.deepEqual(sentOf(status, {}), { what: "taken", locked: false });
});

test("a form that arrives days later says when it was filled in", () => {
    const body = bodyOf(session("a", 23));
    assert.equal(body.get("occurred_on"), "2026-03-02");
    assert.equal(body.get("recorded_at"), at(23).toISOString());
    assert.equal(body.get("pain_peak"), "4");
});

test("a morning waits under its session's id, so that it is told once", () => {
    const fields = [["session_id", "s1"], ["pain", "3"]] as const;
    assert.equal(waitingOf("/morning", fields, at(7)).id, waitingOf("/morning", fields, at(9)).id);
});

test("a day that is kept brings out its session; one that is not brings out none", () => {
    const second = new URLSearchParams("session=2");
    assert.deepEqual(answersTo("/session", second, "2026-03-02"), [keptAt("2026-03-02", "/session?session=2"), keptAt("2026-03-02", "/today")]);
    assert.deepEqual(answersTo("/today", new URLSearchParams("done=session"), "2026-03-02"), [keptAt("2026-03-02", "/today")]);
    assert.deepEqual(answersTo("/warning-signs", second, "2026-03-02"), []);
});
