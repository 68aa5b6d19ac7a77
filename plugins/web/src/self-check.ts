/** The script of a page with a self-check: registers the element, once. */

import { SelfCheck } from "./element/element";

if (!customElements.get("self-check")) customElements.define("self-check", SelfCheck);
