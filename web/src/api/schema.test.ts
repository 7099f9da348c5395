import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generated } from "../../scripts/generate.mjs";

test("the committed types are those of the server's document (npm run generate)", async () => {
  const committed = readFileSync(new URL("app.schema.d.ts", import.meta.url), "utf8");
  expect(committed).toBe(await generated());
});
