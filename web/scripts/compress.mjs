// Writes NAME.br and NAME.gz beside every compressible file of dist, for the server to send as is.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const compressible = /\.(js|css|svg|json|txt|wasm|map)$/;

for (const entry of readdirSync(dist, { recursive: true })) {
  const path = join(dist, entry);
  if (!compressible.test(path) || statSync(path).size < 512) continue;
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
