// A PDF, read by Mozilla's own reader: what it says, in what language, and how it is built.

import { getDocumentProxy } from 'unpdf';

/** @typedef {{ role?: string, children?: Node[] }} Node */

/**
 * The roles of all parts of a tree of structure, as a screen reader meets them.
 * @param {Node | null} node
 * @returns {string[]}
 */
const roles = (node) => (node ? [node.role ?? '', ...(node.children ?? []).flatMap(roles)].filter(Boolean) : []);

/** @param {Uint8Array} bytes */
export async function readPdf(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  return {
    title: /** @type {{ Title?: string }} */ (info).Title ?? '',
    language: /** @type {{ Language?: string }} */ (info).Language ?? '',
    text: texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ').replace(/\s+/g, ' '),
    roles: trees.flatMap((tree) => roles(/** @type {Node | null} */ (tree))),
  };
}
