/** Measures speed and quality beside plain Lucene. Nothing imports it. */
@NullMarked
package org.wirefold.bench;

import org.jspecify.annotations.NullMarked;
