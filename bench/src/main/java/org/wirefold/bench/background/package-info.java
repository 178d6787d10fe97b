/** Hides labelled articles among very many others, to see what becomes of them. */
@NullMarked
package org.wirefold.bench.background;

import org.jspecify.annotations.NullMarked;
