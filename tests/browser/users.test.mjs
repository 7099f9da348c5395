// The users screen: add a worker whose PIN works at once, change, renew the PIN, deactivate.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import { Session } from "../support/server.mjs";
import { assertAccessible, desktop, login, newPage, startBrowser } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page, device, firstPin;
const part = story(() => page);

before(async () => {
	[server, browser] = await Promise.all([startServer(), startBrowser()]);
	page = await newPage(browser, server.url, desktop);
	device = new Session(server.url);
	await device.enroll(server.admin, server.port_id);
	await login(page, server.admin);
});
after(async () => {
	await browser?.close();
	await server?.stop();
});

function button(name) {
	return page.getByRole("button", { name, exact: true });
}

function row(name) {
	return page.getByRole("row", { name: new RegExp(name) });
}

async function act(name, label) {
	await button(`Actions: ${name}`).click();
	await page.getByRole("menuitem", { name: label }).click();
}

// The PIN in the dialog that shows it once.
async function readPin() {
	const dialog = page.getByRole("dialog", { name: "New PIN" });
	await dialog.waitFor();
	const pin = await dialog.getByLabel(/^PIN of/).inputValue();
	assert.match(pin, /^\d{4,8}$/);
	await assertAccessible(page, "admin-users-pin");
	await dialog.getByLabel("I have kept it").check();
	await dialog.getByRole("button", { name: "Done" }).click();
	await dialog.waitFor({ state: "hidden" });
	return pin;
}

async function signInAtPort(name, pin) {
	const { users } = await device.call("GET", "/app/api/port/users");
	const user = users.find((one) => one.name === name);
	assert.ok(user, `${name} is not offered at the port`);
	return device.call("POST", "/app/api/port/login", { user_id: user.user_id, pin });
}

part("the screen shows who works here", async () => {
	await page.goto("/admin/users");
	await row(server.worker.name).waitFor();
	await assertAccessible(page, "admin-users");
});

part("an added worker gets a PIN, shown once, that opens the port", async () => {
	await button("Add user").click();
	await assertAccessible(page, "admin-users-add");
	await page.getByLabel("Name").fill("Pia Picker");
	await button("Add").click();
	firstPin = await readPin();
	await row("Pia Picker").waitFor();
	const session = await signInAtPort("Pia Picker", firstPin);
	assert.equal(session.user.role, "user");
});

part("a name is asked for before anything is sent", async () => {
	await button("Add user").click();
	await button("Add").click();
	await page.getByText("Please fill this in").waitFor();
	await page.keyboard.press("Escape");
});

part("a change is saved", async () => {
	await act("Pia Picker", "Edit");
	await page.getByLabel("Name").fill("Pia Packer");
	await button("Save").click();
	await row("Pia Packer").waitFor();
});

part("a new PIN ends the one before", async () => {
	await act("Pia Packer", "Reset PIN");
	await page.getByRole("dialog").getByRole("button", { name: "Reset PIN" }).click();
	const pin = await readPin();
	await assert.rejects(signInAtPort("Pia Packer", firstPin), /pin_wrong/);
	await signInAtPort("Pia Packer", pin);
});

part("a deactivated user is gone from the port, and can be let in again", async () => {
	await act("Pia Packer", "Deactivate");
	await page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
	await row("Pia Packer.*Inactive").waitFor();
	await assert.rejects(signInAtPort("Pia Packer", firstPin), /is not offered/);
	await act("Pia Packer", "Activate");
	await row("Pia Packer.*Active").waitFor();
	assert.deepEqual(page.foreign, []);
});

part("a manager looks after workers only", async () => {
	await page.context().clearCookies();
	await login(page, server.manager);
	await page.goto("/admin/users");
	await button(`Actions: ${server.worker.name}`).waitFor();
	await row(server.admin.email).waitFor();
	assert.equal(await row(server.admin.email).getByRole("button").count(), 0);
});
