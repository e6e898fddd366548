'use strict';
// The parts of the page. Names and passages come from documents that anybody may have written: they reach the page
// as text nodes only, here and nowhere else.
const vinculos = {};

vinculos.dom = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const byId = (id) => document.getElementById(id);

  /** A new element: attributes, then children (elements, or strings that become text nodes). */
  function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'onclick') made.addEventListener('click', value);
      else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
    }
    for (const child of children.flat()) if (child !== null && child !== undefined) made.append(child);
    return made;
  }

  function svg(tag, attributes, ...children) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  const button = (text, onclick, attributes = {}) => el('button', { type: 'button', onclick, ...attributes }, text);

  const replace = (parent, ...children) => parent.replaceChildren(...children.flat(2).filter((one) => one !== null));

  return { byId, el, svg, button, replace };
})();
