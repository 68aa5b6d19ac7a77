/* What a page needs of the theme's script before anybody has asked for more of it.

   The theme's script takes a third of a second of a slow phone as soon as a page is there. On a
   narrow screen it does nothing until somebody searches, opens the menu or changes the colours, so
   it comes when the bar above is touched. What would be missed until then stands here. On a wide
   screen, where it follows the reader in the contents, it comes at once, as ever. */

(() => {
  const bundle = document.currentScript.dataset.bundle;
  const root = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  let loading = false;
  let parsed = document.readyState === "complete";
  document.addEventListener("DOMContentLoaded", () => { parsed = true; });

  function load() {
    if (loading) return;
    loading = true;
    const script = document.createElement("script");
    script.src = bundle;
    // It waits for an event that may be over.
    script.onload = () => parsed && globalThis.document$?.next(document);
    script.onerror = () => { loading = false; };
    document.head.append(script);
  }

  /* Colours: those of the device, or those that were chosen. */
  const palette = one("[data-md-component=palette]");
  const inputs = [...palette?.querySelectorAll("input") ?? []];
  const light = matchMedia("(prefers-color-scheme: light)");
  const bar = Object.assign(document.createElement("meta"), { name: "theme-color" });

  function colours(index, keep) {
    const wish = inputs[index];
    if (!wish) return;
    const follows = wish.dataset.mdColorMedia === "(prefers-color-scheme)";
    const from = follows ? inputs.find((other) => other.dataset.mdColorMedia.endsWith(light.matches ? "light)" : "dark)")) : wish;
    const color = { media: wish.dataset.mdColorMedia };
    for (const key of ["scheme", "primary", "accent"]) color[key] = from.getAttribute(`data-md-color-${key}`);
    for (const [key, value] of Object.entries(color)) {
      const name = `data-md-color-${key}`;
      // Each thing that is written has the whole page styled again.
      if (key !== "media" && document.body.getAttribute(name) !== value) document.body.setAttribute(name, value);
    }
    const dark = color.scheme === "slate" ? "dark" : "";
    if (root.style.colorScheme !== dark) root.style.colorScheme = dark;
    inputs.forEach((input, at) => { input.nextElementSibling.hidden = at !== index; });
    if (keep) globalThis.__md_set("__palette", { index, color });
    (globalThis.requestIdleCallback ?? setTimeout)(() => {
      bar.content = getComputedStyle(one(".md-header")).backgroundColor;
      document.head.append(bar);
    });
  }
  const chosen = () => globalThis.__md_get("__palette")?.index ?? 0;
  colours(chosen());
  palette?.addEventListener("change", ({ target }) => colours(inputs.indexOf(target), true));
  light.addEventListener("change", () => colours(chosen()));

  /* What leads into a folded part opens it, and paper shows what is folded. */
  function unfold() {
    const folded = one(":target")?.closest("details:not([open])");
    if (folded) folded.open = true;
  }

  function narrow() {
    one("header [for=__search]")?.addEventListener("click", () => one(".md-search__input").focus());
    for (const type of ["pointerdown", "focusin"]) one(".md-header").addEventListener(type, load);
    addEventListener("keydown", ({ key, target }) => {
      if (key === "Tab" || ("/sfpn.,".includes(key) && !target.closest("input, textarea, select"))) load();
    });
    if (new URLSearchParams(location.search).has("q")) load();

    addEventListener("hashchange", () => loading || unfold());
    unfold();
    let opened = [];
    addEventListener("beforeprint", () => {
      if (loading) return;
      opened = [...document.querySelectorAll("details:not([open])")];
      for (const folded of opened) folded.open = true;
    });
    addEventListener("afterprint", () => {
      for (const folded of opened.splice(0)) folded.open = false;
    });

    // The bar names the page when its heading is out of sight.
    const heading = one(".md-content h1");
    if (heading) {
      new IntersectionObserver(([{ isIntersecting, boundingClientRect }], all) => {
        if (loading) return all.disconnect();
        one(".md-header__title").classList.toggle("md-header__title--active", !isIntersecting && boundingClientRect.top < 0);
      }).observe(heading);
    }
  }

  const wide = matchMedia("(min-width: 60em)");
  if (wide.matches) load();
  else {
    wide.addEventListener("change", load, { once: true });
    narrow();
  }
})();
