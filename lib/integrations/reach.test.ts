import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress, publicInternet, type Reach, targetOf } from "./reach";
import { send } from "./send";

describe("addresses that Veta never calls", () => {
  it.each([
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.170",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:169.254.169.254",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2001:20::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::",
    "3fff::1",
    "5f00::1",
    "",
    "localhost",
    "127.1",
    "1.2.3",
  ])("%s", (address) => expect(isPublicAddress(address)).toBe(false));
});

it.each(["8.8.8.8", "1.1.1.1", "100.63.255.255", "172.32.0.1", "192.169.0.1", "2800:200::1", "2606:4700::1111"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

describe("where a receiver may be registered", () => {
  it.each([
    ["http://8.8.8.8/", "url_invalid"],
    ["ftp://8.8.8.8/", "url_invalid"],
    ["https://user:word@8.8.8.8/", "url_invalid"],
    ["https://8.8.8.8/#part", "url_invalid"],
    ["nothing", "url_invalid"],
    ["https://127.0.0.1/", "url_private"],
    ["https://2130706433/", "url_private"],
    ["https://0177.0.0.1/", "url_private"],
    ["https://0x7f.1/", "url_private"],
    ["https://0/", "url_private"],
    ["https://[::1]/", "url_private"],
    ["https://[::ffff:10.0.0.1]/", "url_private"],
    ["https://１２７.0.0.1/", "url_private"],
    ["https://169.254.169.254/latest/meta-data/", "url_private"],
  ])("%s is %s", async (url, expected) => expect(await targetOf(url, publicInternet)).toBe(expected));

  it("refuses a name with one address inside among others outside", async () => {
    const reach: Reach = { ...publicInternet, resolve: async () => ["8.8.8.8", "10.0.0.1"] };
    expect(await targetOf("https://mixed.example/", reach)).toBe("url_private");
  });

  it("says when a name has no address", async () => {
    const resolve = async () => Promise.reject(new Error("ENOTFOUND"));
    expect(await targetOf("https://nowhere.example/", { ...publicInternet, resolve })).toBe("url_unresolved");
  });
});

describe("at the moment of sending", () => {
  let inside: Server;
  let port: number;
  let calls = 0;
  const message = { headers: {}, body: "{}" };
  beforeAll(async () => {
    inside = createServer((_request, response) => {
      calls += 1;
      response.end("secret of the house");
    });
    await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
    port = (inside.address() as AddressInfo).port;
  });
  afterAll(() => new Promise<void>((resolve) => inside.close(() => resolve())));

  it("asks again where a name leads, and refuses one that has moved inside since it was registered", async () => {
    const answers = [["8.8.8.8"], ["127.0.0.1"]];
    const resolve = async () => answers.shift() ?? [];
    const reach: Reach = { ...publicInternet, protocols: ["http:"], resolve };
    const url = `http://rebinding.example:${port}/`;
    expect(await targetOf(url, reach)).toMatchObject({ address: "8.8.8.8" });
    expect(await send(url, message, { reach, timeoutMs: 2_000 })).toMatchObject({ error: "private_address" });
    expect(calls).toBe(0);
  });

  it("resolves a name once, so the address that was checked is the one that is called", async () => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked === 1 ? ["127.0.0.1"] : ["10.0.0.1"];
    };
    const reach: Reach = { protocols: ["http:"], resolve, allows: (address) => address === "127.0.0.1" };
    const attempt = await send(`http://once.example:${port}/`, message, { reach, timeoutMs: 2_000 });
    expect(attempt).toMatchObject({ statusCode: 200, error: null, answer: "secret of the house" });
    expect(asked).toBe(1);
  });

  it("gives up on a name server and on a receiver that never answer", async () => {
    const silent: Reach = { ...publicInternet, resolve: () => new Promise(() => undefined) };
    expect(await send("https://silent.example/", message, { reach: silent, timeoutMs: 50 })).toMatchObject({
      error: "timeout",
    });
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    const reach: Reach = { protocols: ["http:"], resolve: async () => ["127.0.0.1"], allows: () => true };
    const url = `http://mute.example:${(mute.address() as AddressInfo).port}/`;
    expect(await send(url, message, { reach, timeoutMs: 100 })).toMatchObject({ error: "timeout", statusCode: null });
    mute.closeAllConnections();
    await new Promise<void>((resolve) => mute.close(() => resolve()));
  });
});
