// One story in parts; each goes on where the one before stopped. When a part failed, the later ones would
// only repeat it, so they are skipped.
import { test } from "node:test";
import { picture } from "./browser.mjs";

// `page` gives the page to take a picture of when a part fails.
export function story(page) {
	let failed = false;
	return (name, run) =>
		test(name, async (context) => {
			if (failed) return context.skip("a part before failed");
			failed = true;
			try {
				await run();
			} catch (error) {
				await picture(page(), `failed-${name.replaceAll(/\W+/g, "-")}`);
				throw error;
			}
			failed = false;
		});
}
