// Writes src/api/app.schema.d.ts from the app's own OpenAPI document, which the server writes.
import { writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../openapi/app.json", import.meta.url);
const target = new URL("../src/api/app.schema.d.ts", import.meta.url);

export async function generated() {
  return astToString(await openapiTS(source));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(target, await generated());
}
