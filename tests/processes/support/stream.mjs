// The live stream that a screen listens to.
import { request } from "node:http";

export class Stream {
	#heard = [];
	#checks = new Set();
	#request;

	static open(url, headers) {
		const stream = new Stream();
		return new Promise((opened, failed) => {
			stream.#request = request(`${url}/app/api/stream`, { headers }, (answer) => {
				if (answer.statusCode !== 200) return failed(new Error(`the stream was answered ${answer.statusCode}`));
				stream.#read(answer);
				opened(stream);
			});
			stream.#request.on("error", failed);
			stream.#request.end();
		});
	}

	// Waits for an event that was not waited for yet; milliseconds to wait at most.
	until(type, fits, milliseconds) {
		return new Promise((found, failed) => {
			const check = () => {
				const at = this.#heard.findIndex((one) => one.type === type && fits(one.data));
				if (at < 0) return;
				const [one] = this.#heard.splice(at, 1);
				this.#checks.delete(check);
				clearTimeout(late);
				found(one.data);
			};
			const late = setTimeout(() => {
				this.#checks.delete(check);
				failed(new Error(`no ${type} within ${milliseconds} ms; heard: ${JSON.stringify(this.#heard)}`));
			}, milliseconds);
			this.#checks.add(check);
			check();
		});
	}

	close() {
		this.#request.destroy();
	}

	#read(answer) {
		let text = "";
		answer.setEncoding("utf8").on("data", (part) => {
			text += part;
			const complete = text.split("\n\n");
			text = complete.pop();
			for (const one of complete) this.#take(one);
			for (const check of [...this.#checks]) check();
		});
		answer.on("error", () => {}); // closed by this side
	}

	#take(text) {
		const fields = Object.fromEntries(text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]));
		if (fields.data) this.#heard.push({ type: fields.event, data: JSON.parse(fields.data) });
	}
}
