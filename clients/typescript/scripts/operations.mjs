// The text of src/generated/operations.ts: a class for each resource, a method for each operation.
import { comment_of } from "./comments.mjs";

const prefix = "/api/v1/";
const by_hand = new Set(["OAuthError"]); // a class of the same name is in src/errors.ts
const verbs = { get: "get", post: "create", put: "replace", patch: "update", delete: "delete" };

export function operations_of(document) {
  const resources = resources_of(document);
  return [
    'import { type Answer, type Query, Resource, type WriteOptions } from "../resource.js";',
    'import type { CallOptions, Transport } from "../transport.js";',
    'import type { List } from "../list.js";',
    'import type { components, paths } from "./schema.js";',
    "",
    ...schemas_of(document),
    ...[...resources].flatMap(([name, operations]) => class_of(name, operations)),
    ...all_of([...resources.keys()]),
    "",
  ].join("\n");
}

// Resource name to its operations. OAuth is written by hand: it has no token and other errors.
function resources_of(document) {
  const resources = new Map();
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!path.startsWith(prefix) || path.startsWith(`${prefix}oauth/`)) continue;
    const words = path.slice(prefix.length).split("/");
    for (const [method, operation] of Object.entries(methods)) {
      const parameters = (operation.parameters ?? []).filter((one) => one.in);
      const found = { path, method, words, parameters, operation, others: Object.keys(methods), of_one: has_act_on_one(document, words) };
      if (!resources.has(words[0])) resources.set(words[0], []);
      resources.get(words[0]).push({ ...found, name: name_of(found) });
    }
  }
  return resources;
}

// Whether what is done to many (`/deliveries/replay`) can be done to one, too.
function has_act_on_one({ paths }, [resource, act]) {
  return Object.keys(paths).some((path) => path.startsWith(`${prefix}${resource}/{`) && path.endsWith(`}/${act}`));
}

// `/orders/{id}` is get, update, delete; what stands behind an id or a name keeps its own name.
function name_of({ words, method, parameters, others, of_one }) {
  const last = words.at(-1);
  if (words.length === 1 || last.startsWith("{")) {
    if (method === "get" && !last.startsWith("{")) return "list";
    return words.length <= 2 ? verbs[method] : `${verbs[method]}_${words.at(-2)}`;
  }
  if (method === "post") return of_one && words.length === 2 ? `${last}_many` : last;
  if (method !== "get") return `${verbs[method]}_${last}`;
  return others.includes("post") || is_list({ parameters }) ? `list_${last}` : last;
}

const is_list = ({ parameters }) => parameters.some(({ name }) => name === "cursor");

function schemas_of({ components }) {
  const names = Object.keys(components.schemas).filter((name) => !by_hand.has(name));
  return [...names.map((name) => `export type ${name} = components["schemas"]["${name}"];`), ""];
}

const pascal = (name) =>
  name
    .split("_")
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("");

function class_of(name, operations) {
  const names = operations.map((operation) => operation.name);
  const twice = names.find((one, at) => names.indexOf(one) !== at);
  if (twice) throw new Error(`two operations would be called ${name}.${twice}: name them apart`);
  return [
    `export class ${pascal(name)}Resource extends Resource {`,
    operations.map((operation) => method_of(operation)).join("\n\n"),
    "}",
    "",
  ];
}

function method_of(found) {
  const listed = is_list(found);
  const returns = listed ? `List<${item_of(found)}>` : `Promise<${answer_of(found)}>`;
  const call = [
    `method: "${found.method.toUpperCase()}"`,
    `path: ${path_text(found)}`,
    ...(has_query(found) ? [found.method === "get" ? "query" : "query: options.query"] : []),
    ...(body_of(found) ? ["body"] : []),
    "options",
  ];
  return [
    comment_of(found),
    `  ${found.name}(${arguments_of(found).join(", ")}): ${returns} {`,
    `    return this.${listed ? "list_of" : "call"}({ ${call.join(", ")} });`,
    "  }",
  ].join("\n");
}

function arguments_of(found) {
  const ids = found.parameters.filter(({ in: place }) => place === "path");
  const body = body_of(found);
  return [
    ...ids.map(({ name, schema }) => `${name}: ${schema.type === "integer" ? "number" : "string"}`),
    ...(body ? [`body: ${body}`] : []),
    ...options_of(found),
  ];
}

// A read is about its query; in a change it is beside the matter, so it stands in the options.
function options_of(found) {
  const query = has_query(found) && `Query<paths["${found.path}"]["${found.method}"]>`;
  if (found.method === "get") {
    return [...(query ? [`query: ${query} = {}`] : []), "options?: CallOptions"];
  }
  return [query ? `options: WriteOptions & { query?: ${query} } = {}` : "options?: WriteOptions"];
}

const has_query = ({ parameters }) => parameters.some(({ in: place }) => place === "query");

// The path as a template literal; ids are put in as they are safe in a path.
function path_text({ path }) {
  const text = path.replaceAll(/\{(\w+)\}/g, "${encodeURIComponent($1)}");
  return text === path ? `"${path}"` : `\`${text}\``;
}

const reference_of = (schema) => schema?.$ref?.replace(/.*\//, "");

function body_of({ path, method, operation }) {
  const content = operation.requestBody?.content?.["application/json"];
  if (!content) return undefined;
  return (
    reference_of(content.schema) ??
    `paths["${path}"]["${method}"]["requestBody"]["content"]["application/json"]`
  );
}

function success_of({ operation }) {
  const [, success] = Object.entries(operation.responses).find(([status]) => status < "300") ?? [];
  return success?.content?.["application/json"]?.schema;
}

function answer_of(found) {
  const schema = success_of(found);
  if (!schema) return "void";
  return reference_of(schema) ?? `Answer<paths["${found.path}"]["${found.method}"]>`;
}

function item_of(found) {
  const item = reference_of(success_of(found).properties?.data?.items);
  return item ?? `Answer<paths["${found.path}"]["${found.method}"]>["data"][number]`;
}

function all_of(names) {
  return [
    "/** The resources of the API, each with its operations. */",
    "export class Resources {",
    ...names.map((name) => `  readonly ${name}: ${pascal(name)}Resource;`),
    "",
    "  constructor(transport: Transport) {",
    ...names.map((name) => `    this.${name} = new ${pascal(name)}Resource(transport);`),
    "  }",
    "}",
  ];
}
