/** Scores folding on labelled articles. Nothing imports it. */
@NullMarked
package org.wirefold.bench.quality;

import org.jspecify.annotations.NullMarked;
