import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { receiveForm } from "./receive";

const address = "http://veta.test/";
const limit = 64 * 1024;

function formRequest(fill: (form: FormData) => void): Request {
  const form = new FormData();
  fill(form);
  return new Request(address, { method: "POST", body: form });
}

function rawRequest(body: string | ReadableStream | null, headers: Record<string, string>): Request {
  // A stream needs half duplex, which the types of the DOM do not know.
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return new Request(address, init);
}

const multipart = (boundary = "x") => ({ "content-type": `multipart/form-data; boundary=${boundary}` });
const part = (name: string, value: string, boundary = "x") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

async function received(request: Request, maxBytes = limit) {
  const result = await receiveForm(request, { maxBytes });
  if (!result.ok) throw new Error(result.reason);
  return result.form;
}

async function reason(request: Request, maxBytes = limit) {
  const result = await receiveForm(request, { maxBytes });
  return result.ok ? "ok" : result.reason;
}

describe("forms", () => {
  test("fields and files with their names, types and bytes", async () => {
    const form = await received(
      formRequest((form) => {
        form.append("requirement", "acta");
        form.append("mark", "a");
        form.append("mark", "b");
        form.append(
          "file",
          new File([new Uint8Array([0, 255, 13, 10, 45, 45])], "año 1.pdf", { type: "application/pdf" }),
        );
      }),
    );
    expect(form.fields.get("requirement")).toBe("acta");
    expect(form.fields.getAll("mark")).toEqual(["a", "b"]);
    expect(form.fields.has("file")).toBe(false);
    expect(form.files.get("file")).toEqual([
      { name: "año 1.pdf", type: "application/pdf", content: Buffer.from([0, 255, 13, 10, 45, 45]) },
    ]);
  });

  test("several files of one field, in order", async () => {
    const form = await received(
      formRequest((form) => {
        form.append("file", new File(["1"], "1.png", { type: "image/png" }));
        form.append("file", new File(["2"], "2.png", { type: "image/png" }));
      }),
    );
    expect(form.files.get("file")?.map(({ name }) => name)).toEqual(["1.png", "2.png"]);
  });

  test("a file field left empty is not there, a named empty file is", async () => {
    const form = await received(
      formRequest((form) => {
        form.append("none", new File([], ""));
        form.append("empty", new File([], "vacio.pdf"));
      }),
    );
    expect(form.files.has("none")).toBe(false);
    expect(form.files.get("empty")?.[0]?.content).toHaveLength(0);
  });

  test("a plain form without files", async () => {
    const body = "nombre=Rosa+Mamani&mark=a&mark=b&pin=%C3%B1";
    const form = await received(
      rawRequest(body, { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" }),
    );
    expect([...form.fields]).toEqual([
      ["nombre", "Rosa Mamani"],
      ["mark", "a"],
      ["mark", "b"],
      ["pin", "ñ"],
    ]);
    expect(form.files.size).toBe(0);
  });

  test("names that mean something to objects are only names", async () => {
    const form = await received(formRequest((form) => form.append("__proto__", "x")));
    expect(form.fields.get("__proto__")).toBe("x");
  });

  test("a boundary in quotes", async () => {
    const request = rawRequest(`${part("a", "1", "x y")}--x y--\r\n`, {
      "content-type": 'multipart/form-data; boundary="x y"',
    });
    expect((await received(request)).fields.get("a")).toBe("1");
  });

  test("any bytes arrive as they were sent", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const content = new Uint8Array(bytes);
        const form = await received(formRequest((form) => form.append("file", new File([content], "f.png"))));
        expect(form.files.get("file")?.[0]?.content).toEqual(Buffer.from(bytes));
      }),
    );
  });
});

describe("too large", () => {
  test("announced: not a byte is read", async () => {
    let pulled = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(10));
        },
      },
      { highWaterMark: 0 },
    );
    expect(await reason(rawRequest(body, { ...multipart(), "content-length": String(limit + 1) }))).toBe(
      "body_too_large",
    );
    expect(pulled).toBe(0);
  });

  test("not announced: stops on the way and lets go of the sender", async () => {
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          sent += 1024;
          controller.enqueue(new Uint8Array(1024));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect(await reason(rawRequest(body, multipart()))).toBe("body_too_large");
    expect(sent).toBeLessThanOrEqual(limit + 2048);
    expect(cancelled).toBe(true);
  });

  test("announced smaller than it is", async () => {
    const body = new Blob([new Uint8Array(limit + 1)]).stream();
    expect(await reason(rawRequest(body, { ...multipart(), "content-length": "10" }))).toBe("body_too_large");
  });

  test.each([
    [0, "ok"],
    [1, "body_too_large"],
  ])("the cap and %d bytes more: %s", async (over, expected) => {
    const frame = `${part("a", "")}--x--\r\n`;
    const body = `${part("a", "v".repeat(limit - frame.length + over))}--x--\r\n`;
    expect(body).toHaveLength(limit + over);
    expect(await reason(rawRequest(body, multipart()))).toBe(expected);
  });
});

describe("malformed", () => {
  test.each<[string, string | null, Record<string, string>]>([
    ["no body", null, multipart()],
    ["no media type", "a=1", { "content-type": "" }],
    ["another media type", "{}", { "content-type": "application/json" }],
    ["a media type that only begins so", "a=1", { "content-type": "application/x-www-form-urlencoded2" }],
    ["no boundary", part("a", "1"), { "content-type": "multipart/form-data" }],
    ["another boundary", `${part("a", "1")}--x--\r\n`, multipart("y")],
    ["an empty body", "", multipart()],
    ["no closing boundary", part("a", "1"), multipart()],
    ["a part cut short", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', multipart()],
    ["a part without name", "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n", multipart()],
    ["a length that is no number", `${part("a", "1")}--x--\r\n`, { ...multipart(), "content-length": "-1" }],
    ["a length that was not kept", `${part("a", "1")}--x--\r\n`, { ...multipart(), "content-length": "900" }],
    ["600 parts", `${part("a", "1").repeat(600)}--x--\r\n`, multipart()],
    ["600 fields", "a=1&".repeat(600), { "content-type": "application/x-www-form-urlencoded" }],
  ])("%s", async (_, body, headers) => {
    expect(await reason(rawRequest(body, headers))).toBe("body_malformed");
  });

  test("a connection that breaks", async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error("reset"));
      },
    });
    expect(await reason(rawRequest(body, multipart()))).toBe("body_malformed");
  });

  test("never throws on noise", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("-", "x", "\r\n", "a", ";", '"', ":", "name=", "Content-Disposition") }),
        async (noise) => {
          expect(typeof (await reason(rawRequest(noise, multipart())))).toBe("string");
        },
      ),
    );
  });
});
