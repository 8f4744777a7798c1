import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprintOf, keysOf, messageOf } from "../offline/push";

test("a subscription is told in the parts that the server takes", () => {
    const told = keysOf({ toJSON: () => ({ endpoint: "https://push.example/a", keys: { p256dh: "key", auth: "secret" } }) });
    assert.deepEqual(told, { endpoint: "https://push.example/a", key: "key", secret: "secret" });
    assert.throws(() => keysOf({ toJSON: () => ({ endpoint: "https://push.example/a", keys: { auth: "secret" } }) }));
});

test("a fingerprint is the SHA-256 of the address, as the server writes it", async () => {
    const print = await fingerprintOf("https://push.example/a");
    assert.match(print, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(print, await fingerprintOf("https://PUSH.example/a"), "a browser may write the host in capitals");
    assert.notEqual(print, await fingerprintOf("https://push.example/b"));
});

test("only a message with a title and a text is shown", () => {
    assert.deepEqual(messageOf('{"title":"Plumbline","body":"It is time."}'), { title: "Plumbline", body: "It is time." });
    for (const text of [undefined, "", "{", "null", "[]", '{"title":"x"}', '{"title":1,"body":"x"}']) assert.equal(messageOf(text), null, text);
});
