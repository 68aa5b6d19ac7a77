/** An LMS for tests: scorm-again, stricter where real ones are, with what a learner's next launch gets. */

import { Scorm12API, Scorm2004API } from "scorm-again";
import { Course } from "../../../src/embedding/scorm/course";
import type { Api, Version } from "../../../src/embedding/scorm/find";

type Json = Record<string, unknown>;

/** What real LMSs refuse and scorm-again takes. */
const STRICTER: Record<Version, [element: RegExp, value: RegExp][]> = {
  scorm12: [
    [/^cmi\.suspend_data$/, /^[\s\S]{0,4096}$/],
    [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
    [/^cmi\.core\.exit$/, /^(suspend|)$/],
    [/^cmi\.(interactions|objectives)\.\d+\.id$/, /^[!-~]{1,255}$/],
    [/student_response$/, /^[ -~]{0,255}$/],
  ],
  scorm2004: [
    [/^cmi\.suspend_data$/, /^[\s\S]{0,64000}$/],
    [/learner_response$/, /^(true|false|[\w.]{1,250}(\[,\][\w.]{1,250})*)$/],
    [/timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/],
    [/description$/, /^.{0,250}$/],
  ],
};

export class Lms {
  /** Each call with its answer, in order. */
  readonly calls: { name: string; given: string[]; answer: string }[] = [];
  /** What a learner's launches leave. */
  readonly learners = new Map<string, Json>();
  mode = "normal";
  /** Calls of this name are refused. */
  refusing = "";
  /** Takes no more characters of a state than this, and says nothing of it. */
  cutting = Number.POSITIVE_INFINITY;
  /** What lies there after the last commit. */
  committed: Json = {};

  constructor(readonly version: Version) {}

  launch(learner = "ada"): Course {
    const old = this.version === "scorm12";
    const settings = { autocommit: false, logLevel: 5 };
    const api = (old ? new Scorm12API(settings) : new Scorm2004API(settings)) as unknown as Record<
      string,
      (...given: unknown[]) => unknown
    > & { cmi: { suspend_data: string } };
    const before = structuredClone(this.learners.get(learner) ?? {});
    const core = old ? { core: { ...(before.core as Json), lesson_mode: this.mode } } : { mode: this.mode };
    api.loadFromJSON?.({ ...before, ...core }, "cmi");
    const prefix = old ? "LMS" : "";
    const made: Api = {};
    for (const name of ["Initialize", "GetValue", "SetValue", "Commit", old ? "Finish" : "Terminate"]) {
      made[prefix + name] = (...given) => {
        const strict = name === "SetValue" && STRICTER[this.version].find(([element]) => element.test(given[0] ?? ""));
        const refused = this.refusing === name || (strict && !strict[1].test(given[1] ?? ""));
        const answer = refused ? "false" : String(api[prefix + name]?.(...given));
        this.calls.push({ name, given, answer });
        if (name === "SetValue" && given[0] === "cmi.suspend_data" && api.cmi.suspend_data.length > this.cutting) {
          api.cmi.suspend_data = api.cmi.suspend_data.slice(0, this.cutting);
        }
        if (name === "Commit" && answer === "true") {
          this.committed = JSON.parse(JSON.stringify(api.cmi));
          this.learners.set(learner, this.committed);
        }
        return answer;
      };
    }
    return new Course(this.version, made);
  }

  /** What the LMS did not take. Reading a state that nothing was written to yet is no fault. */
  get refusals(): string[] {
    return this.calls.filter(({ answer }) => answer === "false").map(({ name, given }) => `${name}(${given.join(", ")})`);
  }

  get status(): unknown {
    const { core, completion_status } = this.committed as { core?: Json; completion_status?: string };
    return core?.lesson_status ?? completion_status;
  }
}
