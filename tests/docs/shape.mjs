// Whether an answer has everything that the documents show of it.

const kindOf = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

// Where the answer differs from what is shown: a missing field, or another kind of value.
export function differences(shown, real, place = "answer") {
	const [wanted, found] = [kindOf(shown), kindOf(real)];
	if (wanted !== found) return [`${place} is ${found}, shown as ${wanted}`];
	if (wanted === "array") return shown.flatMap((item, at) => differences(item, real[at], `${place}[${at}]`));
	if (wanted !== "object") return [];
	return Object.entries(shown).flatMap(([name, value]) => differences(value, real[name], `${place}.${name}`));
}
