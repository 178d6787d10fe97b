/** Fits the folding's constants; in the package of what it fits, to see its inside. */
@NullMarked
package org.wirefold.dedup;

import org.jspecify.annotations.NullMarked;
