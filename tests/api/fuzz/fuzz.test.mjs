// Random requests of every operation, of the integration API and of the app's own: no failure of the server,
// every answer as the document says, nothing taken that the document does not allow, nothing refused for its form that it does.
//
// The everyday run repeats one set of requests and a long one takes new ones. What fails is printed with
// its seed and path: ENTREPOT_FUZZ_SEED=seed ENTREPOT_FUZZ_PATH=path ENTREPOT_FUZZ_ONLY="POST /api/v1/orders"
// does it again.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { operationsOf } from "../../support/openapi.mjs";
import { createDatabase, postgres } from "../../support/postgres.mjs";
import { Judge } from "./judge.mjs";
import { ManagersDesk } from "./managers_desk.mjs";
import { Desk, Place } from "./place.mjs";
import { requestsOf } from "./requests.mjs";

const long = Boolean(process.env.ENTREPOT_LONG);
const seed = Number(process.env.ENTREPOT_FUZZ_SEED ?? (long ? Date.now() % 2 ** 31 : 20260102));
const only = process.env.ENTREPOT_FUZZ_ONLY;
const fewer = Number(process.env.ENTREPOT_FUZZ_RUNS ?? Infinity);
const databases = [
	{ name: "SQLite", make: () => ({}), runs: long ? 5000 : 500 },
	{ name: "PostgreSQL", make: createDatabase, runs: long ? 500 : 50, skip: !postgres && "ENTREPOT_TEST_POSTGRES is not set" },
];
const surfaces = [
	{ file: "api.json", DeskOf: Desk, share: 1 },
	{ file: "app.json", DeskOf: ManagersDesk, share: 0.1 },
].map((one) => ({ ...one, document: JSON.parse(readFileSync(new URL(`../../../openapi/${one.file}`, import.meta.url), "utf8")) }));

// Not those that answer with a file, and the stream, which never ends.
const answersInJson = ({ path }) => !/(\.pdf|\/stream)$/.test(path);

for (const { name, make, runs, skip } of databases) {
	for (const { file, document, DeskOf, share } of surfaces) {
		const numRuns = Math.min(runs * share, fewer);
		describe(`${file} on ${name}, ${numRuns} requests an operation, seed ${seed}`, { skip, concurrency: 6 }, () => {
			let database, place, judge;
			before(async () => {
				database = make();
				place = await Place.open(database.url);
				judge = new Judge(document);
			});
			after(async () => {
				await place?.close();
				database?.drop?.();
			});

			for (const operation of operationsOf(document).filter((one) => answersInJson(one) && (!only || one.name === only))) {
				test(operation.name, async () => {
					const desk = await place.desk(DeskOf);
					const requests = requestsOf(document, judge, operation, desk.known);
					const property = fc.asyncProperty(requests, async (request) => {
						const answer = await desk.ask(operation, request);
						const fault = judge.faultOf(operation, request.valid, answer);
						assert.ok(!fault, `${fault}\n${JSON.stringify(request)}\n${answer.status} ${answer.text.slice(0, 1000)}`);
					});
					const result = await fc.check(property, { numRuns, seed, path: process.env.ENTREPOT_FUZZ_PATH, endOnFailure: true });
					assert.ok(!result.failed, `seed ${result.seed}, path ${result.counterexamplePath}: ${result.errorInstance?.message}`);
				});
			}
		});
	}
}
