/** The script of a self-check in a course: its record is the course's, then it is as on any page. */

import { SelfCheck } from "./element/element";
import { begin } from "./embedding/scorm/page";

const host = document.querySelector<HTMLElement>("self-check[quiz]");
if (host) begin(host);
if (!customElements.get("self-check")) customElements.define("self-check", SelfCheck);
