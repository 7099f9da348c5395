// Writes src/api/NAME.schema.d.ts from the server's own OpenAPI documents in openapi/.
import { existsSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

for (const name of ["app", "api"]) {
  const source = new URL(`../../openapi/${name}.json`, import.meta.url);
  if (!existsSync(source))
    throw new Error(`openapi/${name}.json is missing: build the server first`);
  const target = new URL(`../src/api/${name}.schema.d.ts`, import.meta.url);
  writeFileSync(target, astToString(await openapiTS(source)));
}
