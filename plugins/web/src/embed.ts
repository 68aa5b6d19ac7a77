/** The script of a self-check alone in a frame: registers the element. */

// Before the element, which loads scripts.
import "./embedding/vouch";
import { SelfCheck } from "./element/element";

customElements.define("self-check", SelfCheck);
