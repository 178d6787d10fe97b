/**
 * What stands on an outlet's pages and is not the article, as a person says and as the pages
 * themselves show. Works on articles that are read; the phrases that ship with us are in {@code
 * read}.
 */
@NullMarked
package org.wirefold.furniture;

import org.jspecify.annotations.NullMarked;
