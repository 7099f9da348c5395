import { expect, test } from "vitest";
import { linesOf, unfitUrl } from "./redirect_urls";

test("one address a line, empty and double ones left out", () => {
  const text = " https://a.example/back \n\nhttps://b.example/back\r\nhttps://a.example/back";
  expect(linesOf(text)).toEqual(["https://a.example/back", "https://b.example/back"]);
  expect(linesOf(" \n ")).toEqual([]);
});

test.each([
  "https://shop.example/callback?step=1",
  "http://127.0.0.1:8090/callback",
  "http://localhost/callback",
  "http://[::1]:3000/",
])("%s may be sent to", (url) => expect(unfitUrl([url])).toBeUndefined());

test.each([
  "http://shop.example/callback",
  "https://shop.example/#token",
  "shop.example/callback",
  "ftp://shop.example/",
  "https://",
  "https:shop.example",
])("%s may not", (url) => expect(unfitUrl(["https://fine.example/", url])).toBe(url));
