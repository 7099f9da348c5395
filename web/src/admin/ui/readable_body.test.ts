import { expect, test } from "vitest";
import { readableBody } from "./readable_body";

test("JSON gets line breaks", () => {
  expect(readableBody('{"a":[1,"x"]}')).toBe('{\n  "a": [\n    1,\n    "x"\n  ]\n}');
});

test("what is no JSON stays as it came", () => {
  expect(readableBody("<h1>Bad gateway</h1>")).toBe("<h1>Bad gateway</h1>");
  expect(readableBody('{"cut":"of')).toBe('{"cut":"of');
  expect(readableBody("")).toBe("");
});
