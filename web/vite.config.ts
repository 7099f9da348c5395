import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.ENTREPOT_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // Under a strict CSP nothing may be inlined into the page or its styles.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { "/app/api": server, "/pictures": server } },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"] },
});
