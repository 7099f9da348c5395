// Bins at a port at a grid: asked for out of the search, looked into, a count corrected; put in and taken out.
import { strict as assert } from "node:assert";
import { after, before } from "node:test";
import {
  assertAccessible,
  assertFits,
  assertPortSizes,
  login,
  newPage,
  picture,
  scan,
  smallTablet,
  startBrowser,
  tablet,
} from "./support/browser.mjs";
import {
  cup,
  GridSite,
  held,
  inGerman,
  lamp,
  portState,
  stateWhen,
  storeBy,
} from "./support/grid.mjs";
import { startServer } from "./support/server.mjs";
import { story } from "./support/story.mjs";

let server, browser, page;
const part = story(() => page);

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  await GridSite.open(server, 10);
  page = await newPage(browser, server.url, smallTablet);
  await login(page, server.admin);
  await page.goto("/port");
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function button(name, more = {}) {
  return page.getByRole("button", { name, ...more });
}

// At both sizes of tablets, in both themes.
async function assertGood(name) {
  for (const [size, viewport] of [
    ["large", tablet],
    ["small", smallTablet],
  ]) {
    await page.setViewportSize(viewport);
    await assertFits(page, `${name}-${size}`);
    await assertPortSizes(page, `${name}-${size}`);
    if (size === "small") await assertAccessible(page, `${name}-${size}`);
    else await picture(page, `${name}-${size}`);
  }
}

// The same in German: the longer words have room as well.
async function assertGoodInGerman(name) {
  await inGerman(page, async () => {
    await assertFits(page, `${name}-german`);
    await picture(page, `${name}-german`);
  });
}

async function unitsOf({ sku }) {
  const found = await page.evaluate(
    async (query) => (await fetch(`/app/api/port/search?query=${query}`)).json(),
    sku,
  );
  return found.products[0].in_stock;
}

part("the tablet becomes a port at the grid, with goods in two bins", async () => {
  await button(/Grid port 1/).click();
  await page.getByText("No orders ready").first().waitFor();
  for (const [product, units, bin] of [
    [cup, 12, 1002],
    [lamp, 9, 1290],
  ])
    await storeBy(page, product, units, bin);
  await page.reload();
});

part("a bin is asked for where a product lies, another by its number", async () => {
  await button("Search").click();
  await scan(page, cup.sku);
  await button("Bring bin 1002").click();
  await page
    .getByText(/Robots dig out bin 1002|A robot brings bin 1002|Bin 1002 is here/)
    .first()
    .waitFor();
  await assertGood("grid-search-asked");
  await scan(page, "1290");
  await page.getByRole("heading", { name: "Bin 1290" }).waitFor();
  await page.getByText(lamp.name).waitFor();
  await button("Bring bin 1290").waitFor();
  await assertGood("grid-search-bin");
  await assertGoodInGerman("grid-search-bin");
  await button("Bring bin 1290").click();
  await page
    .getByText(/Robots dig out bin 1290|A robot brings bin 1290/)
    .first()
    .waitFor();
  await button(/To the bins \(2\)/).click();
  await page
    .getByRole("heading", { name: "Bins to come" })
    .or(page.getByRole("heading", { name: "In the bin" }))
    .first()
    .waitFor();
  assert.equal((await portState(page)).task, "look");
});

part("the screen says what comes, and what is refused", async () => {
  const now = await portState(page);
  const ahead = [1002, 1290].map((number) => ({
    number,
    stage: number === 1002 ? "coming" : "wanted",
    since: new Date().toISOString(),
  }));
  await held(page, { ...now, grid: { ...now.grid, bin: null, ahead } }, async () => {
    await page.getByText("A robot brings bin 1002").first().waitFor();
    await assertGood("grid-look-waiting");
  });
  for (const [mode, fault, words] of [
    ["unreachable", "", "The grid does not answer"],
    ["running", "wrong_bin", "Another bin has come"],
  ]) {
    await held(page, { ...now, grid: { ...now.grid, bin: null, ahead, mode, fault } }, async () => {
      await page.getByText(words).first().waitFor();
      await assertGood(`grid-look-${fault || mode}`);
    });
  }
  await page.getByRole("heading", { name: "Bins", exact: true }).waitFor();
  await scan(page, "1290");
  await page.getByText("The bin is asked for already").waitFor();
  await scan(page, "999");
  await page.getByText("No such bin: look at its label again").waitFor();
});

part("the bin is here: its count is corrected with a reason", async () => {
  await stateWhen(page, ({ grid }) => grid.bin?.number === 1002, "bin 1002 is here");
  await page.getByText("Bin 1002 is here").first().waitFor();
  await assertGood("grid-look-open");
  await assertGoodInGerman("grid-look-open");
  await button(/Correct the count of Travel cup/).click();
  await button("Counted").waitFor();
  await button("One less").click();
  await assertGood("grid-look-count");
  await inGerman(page, async () => {
    await button(/Zahl von Travel cup/).click();
    await button("Beschädigt").click();
    await assertFits(page, "grid-look-count-german");
    await picture(page, "grid-look-count-german");
  });
  await button(/Correct the count of Travel cup/).click();
  for (let unit = 0; unit < 2; unit++) await button("One less").click();
  await button("Damaged").click();
  await button("Set to 10").click();
  await page.getByText("Travel cup: 12 → 10, corrected").waitFor();
  assert.equal(await unitsOf(cup), 10);
  await assertGood("grid-look-corrected");
});

part("a reload keeps all; one is taken off; the next comes when the worker is done", async () => {
  await scan(page, "1003");
  await page.getByText("Bin 1003", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("Bin 1002 is here").first().waitFor();
  await button("Don't bring bin 1003").click();
  await stateWhen(
    page,
    ({ grid }) => grid.ahead.every(({ number }) => number !== 1003),
    "bin 1003 is off the list",
  );
  await scan(page, "CONFIRM");
  await stateWhen(page, ({ grid }) => grid.bin?.number === 1290, "bin 1290 is here");
  await page.getByText("Bin 1290 is here").first().waitFor();
  await button("Done with bin 1290").click();
  await page.getByRole("heading", { name: "No bin is asked for" }).waitFor();
  await assertGood("grid-look-empty");
  await button("Back").click();
  await page.getByText("No orders ready").first().waitFor();
  assert.equal((await portState(page)).task, "");
  await assertGood("grid-home");
  await assertGoodInGerman("grid-home");
});

part("a new bin goes in: its number, its layout, what the grid says", async () => {
  await button("Bins in and out").click();
  await page.getByRole("heading", { name: "Put a bin on the port" }).waitFor();
  await assertGood("grid-move-start");
  await button("Type the number").click();
  await scan(page, "2500");
  await page.getByRole("heading", { name: "Bin 2500 is new" }).waitFor();
  await assertGood("grid-move-layout");
  await assertGoodInGerman("grid-move-layout");
  await button("2 compartments").click();
  await page.getByText("Bin 2500 is in the grid").waitFor();
  await assertGood("grid-move-in");
  await scan(page, "1002");
  await page.getByText("Two bins have this number: set this one aside").waitFor();
  await assertGood("grid-move-inside");
  await scan(page, cup.barcodes[0]);
  await page.getByText("That is no bin's number").waitFor();
  const now = await portState(page);
  const move = { number: 1500, layout: 4, way: "in", stage: "refused", problem: "bin_in_use" };
  const showing = (one) => ({ ...now, moves: { ...now.moves, moves: [one, ...now.moves.moves] } });
  await held(page, showing(move), async () => {
    await page.getByText("Bin 1500 was not taken in").waitFor();
    await assertGood("grid-move-refused");
    await assertGoodInGerman("grid-move-refused");
  });
  const waits = {
    ...showing({ ...move, stage: "waiting", problem: "unreachable" }),
    grid: { ...now.grid, mode: "unreachable" },
  };
  await held(page, waits, async () => {
    await page.getByText("The bin goes in when it does").waitFor();
    await assertGood("grid-move-unreachable");
  });
  await held(page, showing({ ...move, stage: "set_aside", problem: "" }), async () => {
    await page.getByText("Bin 1500 is set aside").waitFor();
    await assertGood("grid-move-aside");
    await assertGoodInGerman("grid-move-aside");
  });
});

part("an empty bin comes and is taken out", async () => {
  await button("Out", { exact: true }).click();
  await page.getByRole("heading", { name: "Which bin is to leave?" }).waitFor();
  await scan(page, "1002");
  await page.getByText("The bin still holds goods").waitFor();
  await assertGood("grid-move-out-start");
  await scan(page, "2500");
  await stateWhen(page, ({ grid }) => grid.bin?.number === 2500, "bin 2500 is here");
  await page.getByText("Lift bin 2500 out").waitFor();
  await assertGood("grid-move-out");
  await assertGoodInGerman("grid-move-out");
  await page.getByText("Lift bin 2500 out").waitFor();
  await scan(page, "CONFIRM");
  await stateWhen(
    page,
    ({ moves }) => moves.moves[0]?.way === "out" && moves.moves[0].stage === "done",
    "bin 2500 is out",
  );
  await page.getByText("Out", { exact: true }).last().waitFor();
  await assertGood("grid-move-is-out");
  const now = await portState(page);
  const kept = { number: 1500, layout: 4, way: "out", stage: "waiting", problem: "code_not_taken" };
  const keeping = {
    ...now,
    grid: { ...now.grid, fault: "not_let_out" },
    moves: { ...now.moves, moves: [kept, ...now.moves.moves] },
  };
  await held(page, keeping, async () => {
    await button("Put it back").waitFor();
    await assertGood("grid-move-kept");
    await assertGoodInGerman("grid-move-kept");
  });
  await button("Back").click();
  await page.getByText("No orders ready").first().waitFor();
  assert.deepEqual(page.foreign, []);
});
