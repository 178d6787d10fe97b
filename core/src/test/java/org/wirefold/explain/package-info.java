/** Tests of what is said about why articles were folded, or were not. */
@NullMarked
package org.wirefold.explain;

import org.jspecify.annotations.NullMarked;
