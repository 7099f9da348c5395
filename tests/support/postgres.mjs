// Databases of a test's own on the PostgreSQL that ENTREPOT_TEST_POSTGRES names.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";

export const postgres = process.env.ENTREPOT_TEST_POSTGRES;
const psql = "/usr/lib/postgresql/15/bin/psql";

function run(sql) {
	execFileSync(psql, ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--command", sql, postgres], { stdio: ["ignore", "ignore", "inherit"] });
}

export function createDatabase() {
	const name = `entrepot_${randomUUID().replaceAll("-", "_")}`;
	run(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
	const url = new URL(postgres);
	url.pathname = `/${name}`;
	return { url: url.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
