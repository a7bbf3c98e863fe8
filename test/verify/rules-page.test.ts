import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { ruleIds } from "../../src/verify/rules/index.js";

it("docs/rules.md has every rule once, in the order of the rules, and no other", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/rules.md"), "utf8");
  expect([...page.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, id]) => id)).toEqual(ruleIds);
});
