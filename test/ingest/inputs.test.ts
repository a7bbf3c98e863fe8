import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Input } from "../../src/core/index.js";
import { expandInputs, readStandardInput, standardInputBytes } from "../../src/ingest/index.js";
import { read, refusal, ukrainian, useFolder } from "./helpers.js";

const folder = useFolder();

describe("expandInputs", () => {
  it("takes a folder's readable files in order, without hidden ones and subfolders", async () => {
    const news = join(folder.path(), "news");
    await mkdir(join(news, "older.txt"), { recursive: true });
    for (const name of ["b.txt", "a.HTML", "c.md", "d.json", "picture.png", ".hidden.txt", "notes"]) {
      await folder.write(join("news", name), ukrainian);
    }
    const inputs = await expandInputs([news]);
    expect(inputs).toEqual(
      ["a.HTML", "b.txt", "c.md", "d.json"].map((name) => ({ kind: "file", location: join(news, name) })),
    );
  });

  it("keeps a missing path and an empty folder in their place, to be refused when read", async () => {
    const good = await folder.write("good.txt", ukrainian);
    const empty = join(folder.path(), "empty");
    await mkdir(empty);
    const inputs = await expandInputs([join(folder.path(), "missing.txt"), good, empty]);
    expect(inputs.map(({ location }) => location)).toEqual([join(folder.path(), "missing.txt"), good, empty]);
    expect((await read(good)).text).toBe(ukrainian);
    const [missing, , vacant] = inputs;
    expect(await refusal(missing!)).toMatchObject({ code: "input-missing", stage: "ingest" });
    expect((await refusal(missing!)).message).toContain("missing.txt");
    expect(await refusal(vacant!)).toMatchObject({ code: "input-no-article" });
    expect((await refusal(vacant!)).message).toContain(".txt");
  });

  it("reads standard input once, however often it is named", async () => {
    let reads = 0;
    const standard: Input = { kind: "stdin", location: "-", bytes: Buffer.from(ukrainian) };
    const inputs = await expandInputs(["-", "-"], {
      readStandard: () => {
        reads++;
        return Promise.resolve(standard);
      },
    });
    expect(inputs).toEqual([standard, standard]);
    expect(reads).toBe(1);
  });
});

describe("readStandardInput", () => {
  it("joins the chunks of a stream", async () => {
    const bytes = Buffer.from(ukrainian);
    async function* chunks(): AsyncGenerator<Uint8Array | string> {
      await Promise.resolve();
      yield bytes.subarray(0, 7);
      yield bytes.subarray(7);
      yield "!";
    }
    const input = await readStandardInput(chunks());
    expect(input).toMatchObject({ kind: "stdin", location: "-" });
    expect(input.kind === "stdin" && Buffer.from(input.bytes).toString()).toBe(`${ukrainian}!`);
  });

  it("stops reading a stream without end, which is then refused", async () => {
    const chunk = Buffer.alloc(16 * 1024 * 1024, "т");
    async function* endless(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      for (;;) yield chunk;
    }
    const input = await readStandardInput(endless());
    expect(input.kind === "stdin" && input.bytes.length).toBeLessThanOrEqual(standardInputBytes + chunk.length);
    expect(await refusal(input)).toMatchObject({ code: "input-too-long" });
  });
});
