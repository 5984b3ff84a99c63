// Evaluated in the browser, where the page is: what a person could stumble over in it.
() => {
  const gaps = /undefined|\[object|NaN|null\b/;
  const texts = (element) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent.trim() !== '',
    );
  // What only a screen reader reads is a pixel large.
  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.clientWidth > 1 &&
    element.clientHeight > 1;
  const seen = [...document.body.querySelectorAll('*')].filter(isSeen);
  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (element, text) => {
    pen.font = getComputedStyle(element).font;
    return pen.measureText(text).width;
  };
  const room = (element) => {
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  };
  const isCut = (element) => {
    if (element.tagName === 'SELECT')
      return widthOf(element, element.selectedOptions[0]?.text ?? '') > room(element) + 1;
    if (element.tagName === 'INPUT')
      return element.value === '' && widthOf(element, element.placeholder) > room(element) + 1;
    const { overflowX } = getComputedStyle(element);
    const hides = overflowX === 'hidden' || overflowX === 'clip';
    return (
      hides && element.scrollWidth > element.clientWidth + 1 && element.innerText.trim() !== ''
    );
  };
  // A word that goes on in the next line without a hyphen.
  const isTorn = (element) =>
    getComputedStyle(element).hyphens !== 'auto' &&
    [...element.childNodes].some(
      (node) =>
        node.nodeType === Node.TEXT_NODE &&
        [...node.data.matchAll(/[\p{L}\d]{3,}/gu)].some(({ index, 0: word }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        }),
    );
  const name = (element) =>
    `<${element.tagName.toLowerCase()}> ${(element.innerText || element.placeholder || '').trim().slice(0, 60)}`;
  const sideways = document.documentElement.scrollWidth > innerWidth;
  const isBeyond = (element) => element.getBoundingClientRect().right > innerWidth + 0.5;
  const isInnermost = (element) => ![...element.children].some(isBeyond);
  const labels = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((label) =>
    [...document.querySelectorAll(`[${label}]`)].map((element) => element.getAttribute(label)),
  );
  const words = seen.filter(texts).map((element) => element.innerText);
  return {
    language: document.documentElement.lang,
    headings: [...document.querySelectorAll('h1')].filter(isSeen).length,
    tooWide: sideways ? seen.filter(isBeyond).filter(isInnermost).map(name) : [],
    cut: seen.filter(isCut).map(name),
    torn: seen.filter(isTorn).map(name),
    gaps: [document.title, ...words, ...labels].filter((text) => gaps.test(text)),
  };
};
