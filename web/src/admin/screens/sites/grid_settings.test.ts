import { expect, test } from "vitest";
import { gridSettings, gridValues, isAddress } from "./grid_settings";

test("only what belongs to the kind of grid is sent", () => {
  const values = gridValues();
  expect(Object.keys(gridSettings(values))).toEqual(["kind", "simulated"]);
  const controlled = gridSettings({ ...values, kind: "controller" });
  expect(Object.keys(controlled)).toEqual(["kind", "controller"]);
});

test("what a controller's settings have besides is kept, and spaces are not", () => {
  const { address } = {
    address: { base_url: "http://10.20.0.5:44000", ports: [1, 2], answer_ms: 500 },
  };
  const values = gridValues({
    kind: "controller",
    controller: { width: 20, depth: 15, height: 8, address },
  });
  values.controller.address.base_url = " http://10.20.0.6:44000 ";
  expect(gridSettings(values).controller).toEqual({
    width: 20,
    depth: 15,
    height: 8,
    address: {
      ...address,
      base_url: "http://10.20.0.6:44000",
      publisher_host: "",
      publisher_port: 44001,
    },
  });
});

test.each([
  ["http://10.20.0.5:44000", true],
  [" https://controller.warehouse.example ", true],
  ["http://10.20.0.5:44000/", true],
  ["http://10.20.0.5:44000/api/v2/bin", false],
  ["10.20.0.5:44000", false],
  ["ftp://10.20.0.5", false],
  ["", false],
])("%s is an address: %s", (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});
