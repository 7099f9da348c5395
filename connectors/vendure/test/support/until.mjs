// Asks again until what comes back fits, or fails with what came last.
import { setTimeout as pause } from "node:timers/promises";

const patience = 60_000; // milliseconds

export async function until(what, ask, fits = Boolean) {
	const late = Date.now() + patience;
	for (;;) {
		const found = await ask();
		if (fits(found)) return found;
		if (Date.now() > late) throw new Error(`${what} did not come; last: ${JSON.stringify(found)}`);
		await pause(100);
	}
}
