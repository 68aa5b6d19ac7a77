// The shape of a kept file as JSON Schema (standard output): plugins/web/src/views/kept-shape.ts, converted.
import { toJsonSchema } from "@valibot/to-json-schema";
import { SHAPE } from "./src/views/kept-shape.ts";

/** Whatever it is, no key in it is "__proto__". */
const PLAIN = {
  propertyNames: { not: { const: "__proto__" } },
  additionalProperties: { $ref: "#/$defs/plain" },
  items: { $ref: "#/$defs/plain" },
};

const { $schema, ...shape } = toJsonSchema(SHAPE, {
  target: "draft-2020-12",
  // What is read last is what the checks are made on.
  typeMode: "output",
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    valibotSchema.type === "loose_object"
      ? { ...jsonSchema, propertyNames: PLAIN.propertyNames, additionalProperties: PLAIN.additionalProperties }
      : undefined,
  // A list of pairs that becomes an object was one.
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type !== "transform") return undefined;
    const [propertyNames, additionalProperties] = jsonSchema.items.prefixItems;
    return { type: "object", propertyNames, additionalProperties };
  },
});

const SAYS = {
  "": "What a reader keeps of one site. Keys are sorted and no time of making is in it: the same content gives the same bytes. UTF-8, at most 16 MiB, at most 20 deep.",
  selfcheck: "The version of this format.",
  site: "The name of the site's record.",
  meta: '"n": the last number given. "current/QUIZ": the id of its current attempt.',
  attempts: "Answers to one self-check, once.",
  "attempts.id": "96 random bits, in hexadecimal digits.",
  "attempts.was": "Ids the quiz had before.",
  "attempts.words": "The digest of the words at the last change.",
  "attempts.asked": "Older wordings, in order: answers up to this n, and above that of the one before, were given to it.",
  "attempts.started": "A time, for showing only: order is by n.",
  "attempts.changed": "A time, for showing only: order is by n.",
  "attempts.n": "The number of the last change.",
  "attempts.begun": "The number at which it was begun.",
  "attempts.completed": "The number at which its result was asked for.",
  "attempts.closed": "The number at which another attempt took its place.",
  "attempts.from": "The attempt it was begun beside.",
  "attempts.application": "The id of the application it belongs to.",
  "attempts.rows": "Gaps of the reader's own; answers to them are under own.ID.FIELD.",
  "attempts.answers": 'By item, or ITEM.FIELD: the value, the number of its change, and another tab\'s text that waits. null: cleared. "-": does not apply.',
  words: "What was asked, so that answers can be read when the page has changed.",
  applications: "What self-checks were answered for; all but id and n may be empty.",
  "applications.date": "YYYY-MM-DD.",
  damaged: "Rows that a damaged database gave back, as JSON, with the name of the list each was in.",
  plans: "If …, then I will ….",
  "plans.source": 'What it is for: the id of a plan item; "" for the line a result ends with; "ITEM" or "own.ROW"; "dimension.ID".',
  "plans.review": "YYYY-MM-DD.",
  "plans.state": "open, done or dropped.",
};
for (const [path, description] of Object.entries(SAYS)) {
  let place = shape;
  for (const name of path.split(".").filter(Boolean)) place = (place.items ?? place).properties[name];
  place.description = description;
}

const schema = { $schema, title: "Selfcheck, kept file", ...shape, $defs: { plain: PLAIN } };
process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
