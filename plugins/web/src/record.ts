/** The script of the page with the reader's record: registers the element, once. */

import { SelfcheckRecord } from "./record/element";

if (!customElements.get("selfcheck-record")) customElements.define("selfcheck-record", SelfcheckRecord);
