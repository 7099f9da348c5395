import { AxeBuilder } from "@axe-core/playwright";
import { strict as assert } from "node:assert";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

export const tablet = { width: 1180, height: 820 };
export const smallTablet = { width: 1024, height: 768 };
export const desktop = { width: 1280, height: 800 };

const pictures = process.env.ENTREPOT_PICTURES ?? "";

export async function startBrowser() {
	const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
	flags.push("--disable-background-networking", "--disable-component-update", "--disable-sync");
	return await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
}

// A page that notes every request to a host that is not ours.
export async function newPage(browser, url, viewport) {
	const context = await browser.newContext({ viewport, baseURL: url, locale: "en-GB" });
	return watch(await context.newPage(), url);
}

export function watch(page, url) {
	page.setDefaultTimeout(20_000);
	page.foreign = [];
	page.on("request", (request) => {
		const target = new URL(request.url());
		if (target.protocol.startsWith("http") && target.origin !== new URL(url).origin) page.foreign.push(request.url());
	});
	return page;
}

export async function login(page, { email, password }) {
	await page.goto("/login");
	await page.getByLabel("E-mail").fill(email);
	await page.getByLabel("Password", { exact: true }).fill(password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL("**/admin**");
}

// A keyboard-wedge scanner: the keys of the code and Enter, without any focus.
export async function scan(page, code) {
	await page.keyboard.type(code, { delay: 5 });
	await page.keyboard.press("Enter");
}

const everything = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const contrast = { type: "rule", values: ["color-contrast"] };

// Without frames in the page, the legacy mode spares axe a page of its own.
async function violations(page, runOnly) {
	const { violations: found } = await new AxeBuilder({ page }).options({ runOnly, resultTypes: ["violations"] }).setLegacyMode(true).analyze();
	return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

// Colours are judged when the app has taken the theme and they have stopped moving.
async function settled(page, colorScheme) {
	await page.waitForFunction((wanted) => {
		const taken = document.documentElement.dataset.mantineColorScheme;
		return taken === undefined || taken === wanted;
	}, colorScheme);
	await page.evaluate(async () => {
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		const moving = document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity);
		await Promise.allSettled(moving.map((one) => one.finished));
	});
}

// No axe violation in light and in dark; the themes differ in nothing but colours.
export async function assertAccessible(page, name) {
	for (const [colorScheme, rules] of [["dark", contrast], ["light", everything]]) {
		await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
		await settled(page, colorScheme);
		assert.deepEqual(await violations(page, rules), [], `${name}, ${colorScheme}`);
		await picture(page, `${name}-${colorScheme}`);
	}
}

// Text at arm's length and targets for gloves: at least 24 px and 64 px.
export async function assertPortSizes(page, name) {
	const wrong = await page.evaluate(() => {
		const found = [];
		for (const element of document.querySelectorAll("body *")) {
			if (!element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true })) continue;
			const ownText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
			const box = element.getBoundingClientRect();
			const hidden = box.width <= 1 || box.height <= 1;
			const size = Number.parseFloat(getComputedStyle(element).fontSize);
			if (ownText && !hidden && size < 24 && !element.closest("svg")) found.push(`text ${size}px: ${element.textContent.slice(0, 40)}`);
			const isTarget = element.matches("button, a[href], input, select, [role=button], [role=radio]");
			if (isTarget && !hidden && Math.min(box.width, box.height) < 64)
				found.push(`target ${Math.round(box.width)}x${Math.round(box.height)}: ${element.outerHTML.slice(0, 80)}`);
		}
		return found;
	});
	assert.deepEqual(wrong, [], name);
}

// Nothing is wider than the screen, no button reaches over its edge, and no card cuts off what it holds.
export async function assertFits(page, name) {
	const wrong = await page.evaluate(() => {
		const sideways = document.documentElement.scrollWidth - innerWidth;
		const outside = [...document.querySelectorAll("button")].filter((one) => {
			const { left, right, width } = one.getBoundingClientRect();
			return width > 1 && (left < 0 || right > innerWidth);
		});
		const cards = [...document.querySelectorAll("section")].filter((one) => getComputedStyle(one).overflowY === "hidden");
		const cut = cards.flatMap((card) => {
			const box = card.getBoundingClientRect();
			return [...card.querySelectorAll(":scope > :not(dialog)")].filter((one) => {
				const { top, bottom, height } = one.getBoundingClientRect();
				return height > 1 && one.checkVisibility({ visibilityProperty: true }) && (top < box.top || bottom > box.bottom);
			});
		});
		return [...(sideways > 0 ? [`scrolls sideways by ${sideways}`] : []), ...[...outside, ...cut].map((one) => one.outerHTML.slice(0, 80))];
	});
	assert.deepEqual(wrong, [], name);
}

// Writes a picture into the folder named by ENTREPOT_PICTURES, when it is set.
export async function picture(page, name) {
	if (!pictures) return;
	mkdirSync(pictures, { recursive: true });
	await page.screenshot({ path: join(resolve(pictures), `${name}.png`) });
}
