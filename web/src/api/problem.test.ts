import { expect, test } from "vitest";
import { ApiError, fieldErrors, readProblem } from "./problem";

test("the sentence, the code and the request id come from the answer", async () => {
  const body = { title: "Not found", detail: "There is no such shelf.", code: "shelf_not_found" };
  const error = await readProblem(
    new Response(JSON.stringify(body), { status: 404, headers: { "x-request-id": "r-9" } }),
  );
  expect(error).toMatchObject({
    status: 404,
    message: "There is no such shelf.",
    code: "shelf_not_found",
    requestId: "r-9",
  });
});

test("an answer that is no JSON still makes an error", async () => {
  const error = await readProblem(new Response("<html>", { status: 502 }));
  expect(error.message).toBe("HTTP 502");
  expect(error.requestId).toBeNull();
});

test("errors of fields are found by the field's name", () => {
  const errors = [{ loc: ["body", "name"], msg: "is too long" }];
  expect(fieldErrors(new ApiError(422, { errors }, null))).toEqual({ name: "is too long" });
  expect(fieldErrors(new Error("other"))).toEqual({});
});
