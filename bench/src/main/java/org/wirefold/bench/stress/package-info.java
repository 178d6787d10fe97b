/** Makes copies and look-alikes of articles by edits of its own, for folding to be measured on. */
@NullMarked
package org.wirefold.bench.stress;

import org.jspecify.annotations.NullMarked;
