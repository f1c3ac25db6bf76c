/**
 * Lets libraries that write text into style elements (the component library, the text editor, the grid) work under a
 * content security policy without inline styles: what they write goes into a constructed style sheet, which comes from
 * a script of this origin, and the element itself stays empty. To be imported before any of them.
 */
const sheets = new WeakMap<HTMLStyleElement, CSSStyleSheet>();

function write(element: HTMLStyleElement, text: string): void {
  const known = sheets.get(element);
  if (known) {
    known.replaceSync(text);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(element, sheet);
  document.adoptedStyleSheets.push(sheet);
}

function textOf(element: HTMLStyleElement): string {
  return [...(sheets.get(element)?.cssRules ?? [])].map(({ cssText }) => cssText).join("\n");
}

for (const member of ["textContent", "innerHTML", "innerText"] as const) {
  Object.defineProperty(HTMLStyleElement.prototype, member, {
    configurable: true,
    get(this: HTMLStyleElement) {
      return textOf(this);
    },
    set(this: HTMLStyleElement, text: string) {
      write(this, text);
    },
  });
}

const appendChild = HTMLStyleElement.prototype.appendChild;
HTMLStyleElement.prototype.appendChild = function <T extends Node>(this: HTMLStyleElement, child: T): T {
  if (child.nodeType !== Node.TEXT_NODE) return appendChild.call(this, child) as T;
  write(this, `${textOf(this)}\n${child.textContent ?? ""}`);
  return child;
};

/** A style element that is taken out takes its sheet with it. */
new MutationObserver((changes) => {
  for (const { removedNodes } of changes)
    for (const node of removedNodes) {
      const sheet = node instanceof HTMLStyleElement && !node.isConnected ? sheets.get(node) : undefined;
      if (sheet)
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    }
}).observe(document.head, { childList: true });
