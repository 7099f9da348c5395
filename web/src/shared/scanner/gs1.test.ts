import { expect, test } from "vitest";
import { isElementString, parseElementString } from "./gs1";

const gs = "\u001d";
const milk = { gtin: "04006381333931", lot: "AB-12", expiresOn: "2027-03-31" };

test.each([
  ["with brackets", "(01)04006381333931(17)270331(10)AB-12"],
  ["in another order", "(10)AB-12(17)270331(01)04006381333931"],
  ["without brackets, the lot last", "01040063813339311727033110AB-12"],
  ["with separators", `010400638133393110AB-12${gs}17270331`],
  ["with FNC1 in front", `${gs}01040063813339311727033110AB-12`],
  ["of a GS1-128 with its prefix", "]C101040063813339311727033110AB-12"],
  ["of a DataMatrix with its prefix", `]d2010400638133393110AB-12${gs}17270331`],
  ["with an element we don't need", `010400638133393121SERIAL${gs}1727033110AB-12`],
])("reads GTIN, lot and expiry date %s", (_, code) => {
  expect(parseElementString(code)).toEqual(milk);
});

test("takes the best-before date when there is no expiry date", () => {
  expect(parseElementString("(01)04006381333931(15)270200")?.expiresOn).toBe("2027-02-28");
  expect(parseElementString("(01)04006381333931(15)270131(17)270331")?.expiresOn).toBe(
    "2027-03-31",
  );
});

test("leaves out a day that does not exist", () => {
  expect(parseElementString("(01)04006381333931(17)270230")?.expiresOn).toBe("");
});

test.each(["4006381333931", "A-01-1", "0104006381333932", "01", "CONFIRM", "", "(10)AB-12"])(
  "takes %s for an ordinary code",
  (code) => expect(isElementString(code)).toBe(false),
);
