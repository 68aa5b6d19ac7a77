// @vitest-environment happy-dom
/** What is drawn goes on where a translator has replaced every text, as browsers' own do. */
import { html, nothing, render } from "lit-html";
import { describe, expect, test } from "vitest";
import { read } from "./stage";

/** Puts <font><font>TEXT</font></font> into the place of each text. */
function translate(root: Node, as = (text: string) => text.toUpperCase()): void {
  for (const node of Array.from(root.childNodes)) {
    if (node.nodeType !== Node.TEXT_NODE) translate(node, as);
    else {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = as(node.nodeValue ?? "");
      outer.append(inner);
      (node as Text).replaceWith(outer);
    }
  }
}

function drawn(...states: unknown[][]): { place: HTMLElement; draw: (...values: unknown[]) => void } {
  const place = document.createElement("div");
  const draw = ([a, b, c]: unknown[]) =>
    render(html`<p title="is ${a}, not b">${a} is ${b}; ${c}.</p> and ${c} ends`, place);
  for (const state of states) {
    draw(state);
    translate(place);
  }
  return { place, draw: (...values) => draw(values) };
}

describe("a translated page", () => {
  test("shows a text that changed, in the words it has now", () => {
    const { place, draw } = drawn(["tea", 1, "hot"]);
    expect(read(place)).toBe("TEA IS 1; HOT. AND HOT ENDS");
    draw("milk", 2, "hot");
    expect(read(place)).toBe("milk IS 2; HOT. AND HOT ENDS");
    expect(place.querySelector("p")?.title).toBe("is milk, not b");
    translate(place);
    draw("water", 2, "cold");
    expect(read(place)).toBe("water IS 2; cold. AND cold ENDS");
  });

  test("lets go of a text, and has another thing in its place", () => {
    const { place, draw } = drawn(["tea", 1, "hot"]);
    draw(nothing, html`<b>two</b> of`, [html`<i>so</i>`, html`<i>so</i>`]);
    expect(read(place)).toBe("IS two of; soso. AND soso ENDS");
    translate(place);
    draw("tea", "", [html`<i>so</i>`]);
    expect(read(place)).toBe("tea IS ; so. AND so ENDS");
    translate(place);
    draw("tea", "one", "hot");
    expect(read(place)).toBe("TEA IS one; hot. AND hot ENDS");
  });

  test("shows rows that come and go", () => {
    const place = document.createElement("ul");
    const draw = (rows: string[]) =>
      render(html`Rows: ${rows.map((row) => html`<li>${row}: one</li>`)} in all ${rows.length}`, place);
    for (const rows of [["a", "b"], ["a"], [], ["c", "d", "e"]]) {
      draw(rows);
      const said = Array.from(place.querySelectorAll("li"), (row) => read(row).toLowerCase());
      expect(said).toEqual(rows.map((row) => `${row}: one`));
      expect(read(place).toLowerCase()).toContain(`in all ${rows.length}`);
      translate(place);
    }
  });

  test("keeps what the translator made of a text that stays", () => {
    const { place, draw } = drawn(["tea", 1, "hot"]);
    const before = Array.from(place.querySelectorAll("font"));
    draw("tea", 1, "hot");
    expect(Array.from(place.querySelectorAll("font"))).toEqual(before);
  });

  test("goes on where a text was split, or taken away", () => {
    const { place, draw } = drawn();
    draw("some tea", 1, "hot");
    const text = place.querySelector("p")?.childNodes;
    const first = Array.from(text ?? []).find((node) => node.nodeValue === "some tea") as Text;
    first.splitText(4);
    draw("milk", 1, "hot");
    expect(read(place)).toBe("milk is 1; hot. and hot ends");
    for (const node of Array.from(place.querySelector("p")?.childNodes ?? [])) {
      if (node.nodeType === Node.TEXT_NODE) node.remove();
    }
    draw("tea", 2, "cold");
    expect(read(place)).toBe("tea2cold and cold ends");
  });

  test("a value in a tag is a value of the tag", () => {
    const place = document.createElement("div");
    const draw = (name: string) => render(html`<input .value=${name} class="a ${name} b" /> ${name}`, place);
    draw("one");
    translate(place);
    draw("two");
    expect(place.querySelector("input")?.className).toBe("a two b");
    expect(place.querySelector("input")?.value).toBe("two");
    expect(read(place)).toBe("two");
  });
});
